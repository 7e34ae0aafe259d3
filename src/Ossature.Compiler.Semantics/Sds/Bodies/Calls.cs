using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds calls of actions.</summary>
internal static class Calls
{
    public static CallStep? Bind(StepScope scope, CallSyntax call)
    {
        if (scope.Body.FindAction(scope, call) is not { } action)
        {
            return null;
        }

        var effects = scope.Body.EffectsOf(action);
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
                    action.Name,
                    action.Parameters.Length.ToString(CultureInfo.InvariantCulture),
                    call.Arguments.Length.ToString(CultureInfo.InvariantCulture),
                    $"it is declared as `{action.Name}({string.Join(", ", Names(action))})`"
                )
            );
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<CallArgument>(call.Arguments.Length);
        for (var at = 0; at < call.Arguments.Length; at++)
        {
            var isEach = call.Arguments[at].Each is not null;
            if (scope.Binder.Value(call.Arguments[at].Value, action.Parameters[at].Type, isEach) is not { } value)
            {
                return null;
            }

            arguments.Add(new(value, isEach));
        }

        return new(action, arguments.MoveToImmutable());
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
}
