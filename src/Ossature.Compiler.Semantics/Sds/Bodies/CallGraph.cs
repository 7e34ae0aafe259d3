using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Which action calls which, and what comes of a call.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<ActionSymbol, int> numbers = [];
    private readonly List<ActionSymbol> actions = [];
    private readonly int[][] calls;
    private readonly CallEffects[] effects;

    /// <param name="scope">The section.</param>
    /// <param name="bodies">Its bodies.</param>
    public CallGraph(SpecScope scope, IEnumerable<ReadBody> bodies)
    {
        foreach (var action in scope.Actions.Values)
        {
            numbers.Add(action, actions.Count);
            actions.Add(action);
        }

        calls = new int[actions.Count][];
        Array.Fill(calls, []);
        effects = new CallEffects[actions.Count];
        foreach (var body in bodies)
        {
            if (
                body.Declaration is Syntax.Sds.ActionSyntax node
                && scope.Actions.TryGetValue(scope.Text(node.Name.Span), out var action)
                && action.Node == node
            )
            {
                Read(scope, body, numbers[action]);
            }
        }

        Spread();
    }

    /// <summary>What comes of calling an action, through the actions that it calls, too.</summary>
    public CallEffects EffectsOf(ActionSymbol action) => effects[numbers[action]];

    /// <summary>Reports actions that call each other in a ring.</summary>
    public void ReportCycles(SpecScope scope)
    {
        foreach (var ring in new DependencyGraph(calls).Cycles())
        {
            var names = ImmutableArray.CreateBuilder<string>(ring.Length);
            foreach (var number in ring)
            {
                names.Add(actions[number].Name);
            }

            scope.Diagnostics.ActionCycle(actions[ring[0]].Location, new Cycle(names.MoveToImmutable()).ToString());
        }
    }

    private void Read(SpecScope scope, ReadBody body, int number)
    {
        var called = new SortedSet<int>();
        var (writes, changesStates) = (false, body.HasUnreadSteps);
        foreach (var step in body.Steps())
        {
            switch (step)
            {
                case CallSyntax call when scope.Actions.TryGetValue(scope.Text(call.Action.Span), out var its):
                    called.Add(numbers[its]);
                    break;
                case CallSyntax or EmissionSyntax or NotificationSyntax:
                    break;
                case IncrementSyntax or DecrementSyntax or RestoreSyntax:
                    writes = true;
                    break;
                default:
                    (writes, changesStates) = (true, true);
                    break;
            }
        }

        calls[number] = [.. called];
        effects[number] = new(writes, changesStates);
    }

    /// <summary>What an action does, those do that call it.</summary>
    private void Spread()
    {
        var callers = new List<int>[actions.Count];
        for (var caller = 0; caller < calls.Length; caller++)
        {
            foreach (var called in calls[caller])
            {
                (callers[called] ??= []).Add(caller);
            }
        }

        var open = new Stack<int>();
        for (var number = 0; number < effects.Length; number++)
        {
            open.Push(number);
        }

        while (open.TryPop(out var called))
        {
            foreach (var caller in callers[called] ?? [])
            {
                var both = effects[caller].Or(effects[called]);
                if (both != effects[caller])
                {
                    effects[caller] = both;
                    open.Push(caller);
                }
            }
        }
    }
}

/// <summary>What comes of calling an action.</summary>
/// <param name="Writes">Whether it writes anything.</param>
/// <param name="ChangesStates">Whether a row may be in another state afterwards.</param>
internal readonly record struct CallEffects(bool Writes, bool ChangesStates)
{
    public CallEffects Or(CallEffects other) => new(Writes || other.Writes, ChangesStates || other.ChangesStates);
}
