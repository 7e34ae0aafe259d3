using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Who can be told where a promise between modules is broken.</summary>
/// <param name="system">The modules.</param>
/// <param name="roles">The roles that the modules grant something to.</param>
internal sealed class Recipients(BoundSystem system, HashSet<string> roles)
{
    private static readonly ImmutableArray<string> Channels = ["email", "sms", "push", "webhook", "inapp"];

    /// <summary>Binds a notification; null where it is not bound, which is reported.</summary>
    public BoundStep? Bind(NotificationSyntax notification, ClauseScope scope, OpenClause clause)
    {
        var recipients = ImmutableArray.CreateBuilder<Recipient>(notification.Recipients.Length);
        foreach (var recipient in notification.Recipients)
        {
            recipients.Add(Bind(clause.Text(recipient.Name.Span), scope));
        }

        var channels = ImmutableArray.CreateBuilder<string>(notification.Channels.Length);
        foreach (var channel in notification.Channels)
        {
            var name = clause.Text(channel.Name.Span);
            if (!Channels.Contains(name))
            {
                clause.Problems.MakeOpaque(found => found.InformalClause(clause.Locate(channel.Name.Span)));
                return null;
            }

            channels.Add(name);
        }

        return new NotifyStep(recipients.MoveToImmutable(), channels.MoveToImmutable());
    }

    private Recipient Bind(string name, ClauseScope scope)
    {
        switch (name)
        {
            case "user" or "owner":
                return new(name, RecipientKind.Owner);
            case "admin" or "staff" or "support":
                return new(name, RecipientKind.Role);
        }

        return new(
            name,
            roles.Contains(name) ? RecipientKind.Role
                : system.FindModule(name) is not null ? RecipientKind.Module
                : IsNoun(name, scope.Visible) ? RecipientKind.Row
                : RecipientKind.External
        );
    }

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
