using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>A row goes from state to state as its machine allows.</summary>
internal static class Moves
{
    /// <summary>Moves a row; false where it may be in a state from which it cannot go there, which is reported.</summary>
    /// <param name="scope">The step.</param>
    /// <param name="row">The row.</param>
    /// <param name="state">Where it goes.</param>
    /// <param name="place">What of the step names the state.</param>
    public static bool Check(StepScope scope, BoundRow row, StateOf state, SyntaxNode place)
    {
        var before = scope.States.Find(row, state.Field);
        scope.States.Enter(row, state.Field, StateSet.Of(state.Name));
        if (Machine(row.Entity, state.Field) is not { } machine || machine.Transitions.IsEmpty)
        {
            return true;
        }

        var isReached = false;
        foreach (var from in machine.States)
        {
            if (from == state.Name || machine.CanMove(from, state.Name))
            {
                isReached |= from != state.Name;
            }
            else if (before?.Has(from) == true)
            {
                scope.Problems.Fault(found =>
                    found.IllegalMove(
                        scope.Locate(place),
                        row.Entity.Name,
                        from,
                        state.Name,
                        $"narrow the guard, or add `{from} -> {state.Name}` to the machine"
                    )
                );
                return false;
            }
        }

        // Where nothing is known of the row, some state must lead there.
        if (before is null && !isReached)
        {
            var from = machine.Initial == state.Name ? FirstOther(machine, state.Name) : machine.Initial;
            scope.Problems.Fault(found =>
                found.IllegalMove(
                    scope.Locate(place),
                    row.Entity.Name,
                    from,
                    state.Name,
                    $"no transition leads to `{state.Name}`: add one, or remove the step"
                )
            );
            return false;
        }

        return true;
    }

    /// <summary>The machine of a field; null where it has none.</summary>
    public static MachineSymbol? Machine(EntitySymbol entity, FieldSymbol field)
    {
        foreach (var machine in entity.Machines)
        {
            if (machine.Field == field)
            {
                return machine;
            }
        }

        return null;
    }

    private static string FirstOther(MachineSymbol machine, string state)
    {
        foreach (var other in machine.States)
        {
            if (other != state)
            {
                return other;
            }
        }

        return state;
    }
}
