using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Who can be told where a promise between modules is broken.</summary>
/// <param name="system">The modules.</param>
/// <param name="roles">Finds the roles that are granted something.</param>
internal sealed class Recipients(BoundSystem system, Func<HashSet<string>> roles)
{
    private HashSet<string>? known;

    /// <summary>Binds a notification; null where it is not bound, which is reported.</summary>
    public NotifyStep? Bind(NotificationSyntax notification, ClauseScope scope, OpenClause clause) =>
        new NotificationBinder(system, clause.Source, clause.Problems).Bind(
            notification,
            name => (known ??= roles()).Contains(name),
            token => Find(token, scope, clause)
        );

    private static Recipient? Find(SyntaxToken token, ClauseScope scope, OpenClause clause)
    {
        var (name, row) = (clause.Text(token.Span), RowOf(token, scope, clause));
        return row is not null || IsNoun(name, scope.Beyond ?? scope.Visible) ? new(name, RecipientKind.Row, row) : null;
    }

    /// <summary>Whether a name is the noun of an entity, of whichever module: its rows are known to the system.</summary>
    private static bool IsNoun(string name, Visibility visible)
    {
        foreach (var noun in Nouns.Singulars(name))
        {
            if (visible.FindByNoun(noun) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The row that a name means; null where it means none, which is no fault.</summary>
    private static BoundRow? RowOf(SyntaxToken token, ClauseScope scope, OpenClause clause) =>
        SdsClauses.Parse(clause.Source, SyntaxTokenList.Create([token]), ClauseForm.MetricPhrase).Tree is NamePhraseSyntax phrase
            ? new ClauseBinder(scope, clause.Source, new([])).Row(phrase.Name)
            : null;
}
