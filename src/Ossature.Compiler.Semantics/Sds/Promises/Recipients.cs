using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bodies;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Who can be told where a promise between modules is broken.</summary>
/// <param name="system">The modules.</param>
/// <param name="roles">Finds the roles that are granted something.</param>
internal sealed class Recipients(BoundSystem system, Func<HashSet<string>> roles)
{
    private HashSet<string>? known;

    /// <summary>Binds a notification; null where it is not bound, which is reported.</summary>
    public NotifyStep? Bind(NotificationSyntax notification, StepScope scope) =>
        new NotificationBinder(system, scope.Source, scope.Problems).Bind(
            notification,
            name => (known ??= roles()).Contains(name),
            token => Find(token, scope)
        );

    private static Recipient? Find(SyntaxToken token, StepScope scope)
    {
        var (name, row) = (scope.Text(token), Probe.Row(scope.Names, scope.Source, token.Span));
        return row is not null || IsNoun(name, scope.Names.Beyond ?? scope.Names.Visible)
            ? new(name, RecipientKind.Row, row)
            : null;
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
}
