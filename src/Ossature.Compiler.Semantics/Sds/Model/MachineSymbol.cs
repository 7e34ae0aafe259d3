using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>The moves that a state field may make.</summary>
public sealed class MachineSymbol
{
    private readonly HashSet<(string From, string To)> moves = [];
    private ImmutableArray<Transition> transitions = [];

    /// <summary>The field.</summary>
    public required FieldSymbol Field { get; init; }

    /// <summary>The declaration.</summary>
    public required MachineSyntax Node { get; init; }

    /// <summary>Where the name of entity and field stands.</summary>
    public required Location Location { get; init; }

    /// <summary>The states that it names, in the order of the enumeration.</summary>
    public ImmutableArray<string> States { get; internal set; } = [];

    /// <summary>The legal moves in the order they are written, each once.</summary>
    public ImmutableArray<Transition> Transitions
    {
        get => transitions;
        internal set
        {
            transitions = value;
            moves.Clear();
            foreach (var transition in value)
            {
                moves.Add((transition.From, transition.To));
            }
        }
    }

    /// <summary>The state of a new row (section 4.8); empty where there is no transition.</summary>
    public string Initial { get; internal set; } = "";

    /// <summary>The states that a row stays in, in the order of the enumeration.</summary>
    public ImmutableArray<string> Terminal { get; internal set; } = [];

    /// <summary>Whether a row may go from one state to another in one move.</summary>
    public bool CanMove(string from, string to) => moves.Contains((from, to));

    /// <summary>A state and every one that can be reached from it, in any number of moves.</summary>
    public IReadOnlySet<string> Reachable(string from)
    {
        var next = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var transition in Transitions)
        {
            if (!next.TryGetValue(transition.From, out var targets))
            {
                next.Add(transition.From, targets = []);
            }

            targets.Add(transition.To);
        }

        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>([from]);
        while (open.TryPop(out var state))
        {
            foreach (var target in next.GetValueOrDefault(state, []))
            {
                if (reached.Add(target))
                {
                    open.Push(target);
                }
            }
        }

        return reached;
    }

    /// <summary>The machine as its author names it: <c>Order.status</c>.</summary>
    public override string ToString() => Field.ToString();
}

/// <summary>A legal move.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after, another one.</param>
/// <param name="Location">Where the second state stands.</param>
public sealed record Transition(string From, string To, Location Location);
