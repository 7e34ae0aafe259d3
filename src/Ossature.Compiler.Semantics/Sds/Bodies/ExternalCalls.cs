using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>charge</c> and <c>refund</c>.</summary>
internal static class ExternalCalls
{
    public static ExternalStep? Bind(StepScope scope, string verb, PathSyntax path)
    {
        if (scope.Binder.Row(path) is not { } row)
        {
            return null;
        }

        scope.Progress.Called.Add(row.Entity);
        if (!Writes.Check(scope, row.Entity, path))
        {
            return null;
        }

        var state = StateOf(row.Entity, verb);
        if (state is not null)
        {
            Enter(scope.States, row, state);
        }

        return new(verb, row, state);
    }

    /// <summary>The state that a verb stems from (section 4.5), <c>refunded</c> of <c>refund</c>; null where an entity has none.</summary>
    public static StateOf? StateOf(EntitySymbol entity, string verb)
    {
        if (entity.StateField is { Type: EnumType states } field)
        {
            foreach (var state in Nouns.Participles(verb))
            {
                if (states.Has(state))
                {
                    return new(field, state);
                }
            }
        }

        return null;
    }

    /// <summary>On success the row moves where it can.</summary>
    private static void Enter(RowStates states, BoundRow row, StateOf state)
    {
        var before = states.Find(row, state.Field);
        if (before is null || row.Entity.StateMachine is not { } machine)
        {
            states.Enter(row, state.Field, null);
            return;
        }

        var after = new HashSet<string>(StringComparer.Ordinal);
        foreach (var its in machine.States)
        {
            if (before.Has(its))
            {
                after.Add(machine.CanMove(its, state.Name) ? state.Name : its);
            }
        }

        states.Enter(row, state.Field, StateSet.Of(after));
    }
}
