using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds <c>notify</c>, in a body and where a promise is broken.</summary>
/// <param name="system">The modules.</param>
/// <param name="source">The file.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class NotificationBinder(BoundSystem system, SourceText source, ClauseProblems problems)
{
    private static readonly string[] Channels = ["email", "sms", "push", "webhook", "inapp"];

    /// <summary>Binds a notification; null where it is not bound, which is reported.</summary>
    /// <param name="notification">The step.</param>
    /// <param name="isRole">Whether a role of a name is granted something.</param>
    /// <param name="findRow">Finds the rows that a name means; null where it means none.</param>
    public NotifyStep? Bind(NotificationSyntax notification, Func<string, bool> isRole, Func<SyntaxToken, Recipient?> findRow)
    {
        var channels = ImmutableArray.CreateBuilder<string>(notification.Channels.Length);
        foreach (var channel in notification.Channels)
        {
            var name = source.ToString(channel.Name.Span);
            if (!Channels.Contains(name))
            {
                ReportChannel(Location.Of(source, channel.Name.Span), name);
                return null;
            }

            channels.Add(name);
        }

        var recipients = ImmutableArray.CreateBuilder<Recipient>(notification.Recipients.Length);
        foreach (var recipient in notification.Recipients)
        {
            var name = source.ToString(recipient.Name.Span);
            recipients.Add(FindNamed(name, isRole) ?? findRow(recipient.Name) ?? External(recipient.Name, name));
        }

        return new(recipients.MoveToImmutable(), channels.MoveToImmutable());
    }

    private void ReportChannel(Location place, string name) =>
        problems.MakeOpaque(found =>
        {
            var (help, fix) = NearNames.Suggest(place, name, Channels);
            found.UnknownNotificationChannel(place, name, help, fix);
        });

    private Recipient? FindNamed(string name, Func<string, bool> isRole) =>
        name is "user" or "owner" ? new(name, RecipientKind.Owner)
        : name is "admin" or "staff" or "support" || isRole(name) ? new(name, RecipientKind.Role)
        : system.FindModule(name) is not null ? new(name, RecipientKind.Module)
        : null;

    private Recipient External(SyntaxToken token, string name)
    {
        problems.Remark(found => found.UnknownRecipient(Location.Of(source, token.Span), name));
        return new(name, RecipientKind.External);
    }
}
