using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>notify</c> in a body.</summary>
internal static class Notifications
{
    public static NotifyStep? Bind(StepScope scope, NotificationSyntax notification) =>
        new NotificationBinder(scope.Spec.System, scope.Spec.Source, scope.Problems).Bind(
            notification,
            scope.Spec.Roles.Contains,
            token =>
                Probe.Row(scope.Names, scope.Spec.Source, token.Span) is { } row
                    ? new(scope.Text(token), RecipientKind.Row, row)
                    : null
        );
}
