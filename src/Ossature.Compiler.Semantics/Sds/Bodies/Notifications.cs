using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>notify</c> in a body.</summary>
internal static class Notifications
{
    public static NotifyStep? Bind(StepScope scope, SpecScope spec, NotificationSyntax notification) =>
        new NotificationBinder(spec.System, spec.Source, scope.Problems).Bind(
            notification,
            spec.Roles.Contains,
            token =>
                Probe.Row(scope.Names, spec.Source, token.Span) is { } row ? new(scope.Text(token), RecipientKind.Row, row) : null
        );
}
