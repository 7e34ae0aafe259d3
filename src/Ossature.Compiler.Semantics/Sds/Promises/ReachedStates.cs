using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>What the states in implications say.</summary>
internal sealed class ReachedStates
{
    private readonly Dictionary<MachineSymbol, IReadOnlySet<string>> reached = [];

    /// <summary>A conclusion in which a state counts once a row has come that far.</summary>
    public static BoundCondition In(BoundCondition conclusion) =>
        conclusion switch
        {
            InState state => new HasReached(state.Row, state.Field, state.State),
            AllOf all => new AllOf(In(all.Conditions)),
            AnyOf any => new AnyOf(In(any.Conditions)),
            _ => conclusion,
        };

    /// <summary>A premise about a state that no row gets to says nothing.</summary>
    public void CheckPremise(BoundCondition premise, FactSyntax fact, OpenClause clause)
    {
        if (
            premise is InState { Row.Entity.StateMachine: { Initial.Length: > 0 } machine } state
            && machine.Field == state.Field
            && !ReachedIn(machine).Contains(state.State)
        )
        {
            clause.Problems.Remark(found => found.UnreachedPremise(clause.Locate(fact.Span), state.State));
        }
    }

    private IReadOnlySet<string> ReachedIn(MachineSymbol machine)
    {
        if (!reached.TryGetValue(machine, out var states))
        {
            reached.Add(machine, states = machine.Reachable(machine.Initial));
        }

        return states;
    }

    private static ImmutableArray<BoundCondition> In(ImmutableArray<BoundCondition> conditions)
    {
        var counted = ImmutableArray.CreateBuilder<BoundCondition>(conditions.Length);
        foreach (var condition in conditions)
        {
            counted.Add(In(condition));
        }

        return counted.MoveToImmutable();
    }
}
