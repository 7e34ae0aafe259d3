using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Where the rows of a machine begin, where they can go, and where they end.</summary>
internal sealed class MachineFlow(MachineSymbol machine, EnumType members, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Transition>.Builder transitions = ImmutableArray.CreateBuilder<Transition>();
    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private readonly HashSet<string> entered = new(StringComparer.Ordinal);

    /// <summary>The initial state that is written; null where none is.</summary>
    public string? Initial { get; set; }

    /// <summary>The terminal states that are written and their places; null where none are.</summary>
    public Dictionary<string, Location>? Terminal { get; set; }

    public void Add(Transition transition)
    {
        transitions.Add(transition);
        left.Add(transition.From);
        entered.Add(transition.To);
    }

    /// <summary>Completes the machine.</summary>
    /// <param name="isSilent">Whether something was wrong that the rest may follow from.</param>
    public void Complete(bool isSilent)
    {
        machine.Transitions = transitions.DrainToImmutable();
        machine.States = Members(state =>
            left.Contains(state) || entered.Contains(state) || state == Initial || Terminal?.ContainsKey(state) == true
        );
        machine.Terminal = Members(state => Terminal?.ContainsKey(state) ?? (entered.Contains(state) && !left.Contains(state)));
        var sources = Members(state => left.Contains(state) && !entered.Contains(state));
        machine.Initial =
            Initial
            ?? (
                sources.Length > 0 ? sources[0]
                : machine.Transitions.Length > 0 ? machine.Transitions[0].From
                : ""
            );
        if (!isSilent)
        {
            ReportInitial(sources);
            ReportUnused();
            ReportUnreachable();
            ReportTerminal();
        }
    }

    private void ReportInitial(ImmutableArray<string> sources)
    {
        if (Initial is not null)
        {
            return;
        }

        if (sources.Length > 1)
        {
            diagnostics.SeveralInitialStates(machine.Location, string.Join(", ", sources), sources[0]);
        }
        else if (sources.Length == 0)
        {
            diagnostics.AssumedInitialState(machine.Location, machine.Initial);
        }
    }

    private void ReportUnused()
    {
        foreach (var member in members.Members)
        {
            if (!left.Contains(member) && !entered.Contains(member))
            {
                diagnostics.UnusedMember(machine.Location, member);
            }
        }
    }

    private void ReportUnreachable()
    {
        var reached = machine.Reachable(machine.Initial);
        foreach (var state in members.Members)
        {
            if ((left.Contains(state) || entered.Contains(state)) && !reached.Contains(state))
            {
                diagnostics.UnreachableState(machine.Location, state, machine.Initial);
            }
        }
    }

    private void ReportTerminal()
    {
        if (Terminal is null)
        {
            return;
        }

        foreach (var state in members.Members)
        {
            if (!Terminal.TryGetValue(state, out var place))
            {
                if (entered.Contains(state) && !left.Contains(state))
                {
                    diagnostics.DeadEnd(machine.Location, state);
                }
            }
            else if (left.Contains(state))
            {
                diagnostics.TerminalWithExit(place, state);
            }
        }
    }

    private ImmutableArray<string> Members(Predicate<string> isWanted)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var member in members.Members)
        {
            if (isWanted(member))
            {
                found.Add(member);
            }
        }

        return found.DrainToImmutable();
    }
}
