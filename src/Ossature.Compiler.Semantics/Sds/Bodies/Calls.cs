using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds calls of actions.</summary>
internal static class Calls
{
    public static CallStep? Bind(StepScope scope, CallSyntax call)
    {
        var name = scope.Text(call.Action);
        if (!scope.Spec.Actions.TryGetValue(name, out var action))
        {
            ReportUnknown(scope, call, name);
            return null;
        }

        scope.Spec.Used.Actions.Add(action);
        var effects = scope.Body.Section.Calls.EffectsOf(action);
        if (effects.Writes && !Writes.CheckMethod(scope, call))
        {
            return null;
        }

        if (effects.ChangesStates)
        {
            scope.States.ForgetAll();
        }

        if (call.Arguments.Length != action.Parameters.Length)
        {
            scope.Problems.Fault(found =>
                found.WrongArgumentCount(
                    scope.Locate(call),
                    name,
                    action.Parameters.Length.ToString(CultureInfo.InvariantCulture),
                    call.Arguments.Length.ToString(CultureInfo.InvariantCulture),
                    $"it is declared as `{name}({string.Join(", ", Names(action))})`"
                )
            );
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<CallArgument>(call.Arguments.Length);
        for (var at = 0; at < call.Arguments.Length; at++)
        {
            if (Bind(scope, call.Arguments[at], action.Parameters[at].Type) is not { } value)
            {
                return null;
            }

            arguments.Add(new(value, call.Arguments[at].Each is not null));
        }

        return new(action, arguments.MoveToImmutable());
    }

    private static BoundExpression? Bind(StepScope scope, CallArgumentSyntax argument, Model.SdsType type)
    {
        if (argument is { Each: not null, Value: PathSyntax path })
        {
            return scope.Binder.Rows(path) is { } rows ? new RowValue(rows) : null;
        }

        return scope.Binder.Value(argument.Value, type);
    }

    private static string[] Names(Model.ActionSymbol action)
    {
        var names = new string[action.Parameters.Length];
        for (var at = 0; at < names.Length; at++)
        {
            names[at] = action.Parameters[at].Name;
        }

        return names;
    }

    private static void ReportUnknown(StepScope scope, CallSyntax call, string name)
    {
        if (NearNames.Nearest(name, scope.Spec.Actions.Keys) is { } near)
        {
            scope.Spec.Used.Actions.Add(scope.Spec.Actions[near]);
        }

        if (scope.Spec.Section.IsIncomplete)
        {
            scope.Problems.FaultSilently();
            return;
        }

        var place = scope.Locate(call.Action);
        scope.Problems.Fault(found =>
        {
            var (help, fix) = NearNames.Suggest(place, name, scope.Spec.Actions.Keys);
            found.UnknownAction(place, name, help, fix);
        });
    }
}
