using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
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
    private static readonly string[] Channels = ["email", "sms", "push", "webhook", "inapp"];
    private HashSet<string>? known;

    /// <summary>Binds a notification; null where it is not bound, which is reported.</summary>
    public NotifyStep? Bind(NotificationSyntax notification, ClauseScope scope, OpenClause clause)
    {
        var channels = ImmutableArray.CreateBuilder<string>(notification.Channels.Length);
        foreach (var channel in notification.Channels)
        {
            var name = clause.Text(channel.Name.Span);
            if (!Channels.Contains(name))
            {
                var place = clause.Locate(channel.Name.Span);
                var (help, fix) = NearNames.Suggest(place, name, Channels);
                clause.Problems.MakeOpaque(found => found.UnknownNotificationChannel(place, name, help, fix));
                return null;
            }

            channels.Add(name);
        }

        var recipients = ImmutableArray.CreateBuilder<Recipient>(notification.Recipients.Length);
        foreach (var recipient in notification.Recipients)
        {
            recipients.Add(Find(recipient.Name, scope, clause));
        }

        return new(recipients.MoveToImmutable(), channels.MoveToImmutable());
    }

    private Recipient Find(SyntaxToken token, ClauseScope scope, OpenClause clause)
    {
        var name = clause.Text(token.Span);
        if (name is "user" or "owner")
        {
            return new(name, RecipientKind.Owner);
        }

        if (name is "admin" or "staff" or "support" || (known ??= roles()).Contains(name))
        {
            return new(name, RecipientKind.Role);
        }

        if (system.FindModule(name) is not null)
        {
            return new(name, RecipientKind.Module);
        }

        var row = RowOf(token, scope, clause);
        if (row is not null || IsNoun(name, scope.Beyond ?? scope.Visible))
        {
            return new(name, RecipientKind.Row, row);
        }

        clause.Problems.Remark(found => found.UnknownRecipient(clause.Locate(token.Span), name));
        return new(name, RecipientKind.External);
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
