using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds the sides of implications.</summary>
internal static class Facts
{
    public static BoundCondition? Bind(FactSyntax fact, OpenClause clause, ClauseScope scope, ClauseBinder binder) =>
        fact switch
        {
            EmittedFactSyntax emitted => binder.Event(emitted.Event) is { } its ? new WasEmitted(its) : null,
            ConditionFactSyntax condition => binder.Condition(condition.Condition),
            _ => null,
        };

    /// <summary>A conclusion in which a state counts once a row has come that far.</summary>
    public static BoundCondition Reached(BoundCondition conclusion) =>
        conclusion switch
        {
            InState state => new HasReached(state.Row, state.Field, state.State, StatesFrom(state)),
            AllOf all => new AllOf(Reached(all.Conditions)),
            AnyOf any => new AnyOf(Reached(any.Conditions)),
            _ => conclusion,
        };

    /// <summary>A premise about a state that no row gets to says nothing.</summary>
    public static void CheckReached(BoundCondition premise, FactSyntax fact, OpenClause clause)
    {
        if (
            premise is InState { Row.Entity.StateMachine: { } machine } state
            && machine.Field == state.Field
            && machine.Initial.Length > 0
            && !machine.Reachable(machine.Initial).Contains(state.State)
        )
        {
            clause.Problems.Remark(found => found.UnreachedPremise(clause.Locate(fact.Span), state.State));
        }
    }

    private static ImmutableArray<BoundCondition> Reached(ImmutableArray<BoundCondition> conditions)
    {
        var reached = ImmutableArray.CreateBuilder<BoundCondition>(conditions.Length);
        foreach (var condition in conditions)
        {
            reached.Add(Reached(condition));
        }

        return reached.MoveToImmutable();
    }

    /// <summary>A state, and those that are reached from it.</summary>
    private static ImmutableArray<string> StatesFrom(InState state)
    {
        if (state.Row.Entity.StateMachine is not { } machine || machine.Field != state.Field)
        {
            return [state.State];
        }

        var reachable = machine.Reachable(state.State);
        var states = ImmutableArray.CreateBuilder<string>(reachable.Count);
        states.Add(state.State);
        foreach (var other in machine.States)
        {
            if (other != state.State && reachable.Contains(other))
            {
                states.Add(other);
            }
        }

        return states.ToImmutable();
    }
}
