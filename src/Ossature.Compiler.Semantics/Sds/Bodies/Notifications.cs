using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>notify</c>.</summary>
internal static class Notifications
{
    private static readonly string[] Channels = ["email", "sms", "push", "webhook", "inapp"];

    public static NotifyStep? Bind(StepScope scope, NotificationSyntax notification)
    {
        var channels = ImmutableArray.CreateBuilder<string>(notification.Channels.Length);
        foreach (var channel in notification.Channels)
        {
            var name = scope.Text(channel.Name);
            if (!Channels.Contains(name))
            {
                ReportChannel(scope, channel.Name, name);
                return null;
            }

            channels.Add(name);
        }

        var recipients = ImmutableArray.CreateBuilder<Recipient>(notification.Recipients.Length);
        foreach (var recipient in notification.Recipients)
        {
            recipients.Add(Find(scope, recipient.Name));
        }

        return new(recipients.MoveToImmutable(), channels.MoveToImmutable());
    }

    private static void ReportChannel(StepScope scope, SyntaxToken token, string name)
    {
        var place = scope.Locate(token);
        scope.Problems.MakeOpaque(found =>
        {
            var (help, fix) = NearNames.Suggest(place, name, Channels);
            found.UnknownNotificationChannel(place, name, help, fix);
        });
    }

    private static Recipient Find(StepScope scope, SyntaxToken token)
    {
        var name = scope.Text(token);
        switch (name)
        {
            case "user" or "owner":
                return new(name, RecipientKind.Owner);
            case "admin" or "staff" or "support":
                return new(name, RecipientKind.Role);
        }

        if (scope.Spec.Roles.Contains(name))
        {
            return new(name, RecipientKind.Role);
        }

        if (scope.Spec.System.FindModule(name) is not null)
        {
            return new(name, RecipientKind.Module);
        }

        if (Probe.Row(scope.Names, scope.Spec.Source, token.Span) is { } row)
        {
            return new(name, RecipientKind.Row, row);
        }

        scope.Problems.Remark(found => found.UnknownRecipient(scope.Locate(token), name));
        return new(name, RecipientKind.External);
    }
}
