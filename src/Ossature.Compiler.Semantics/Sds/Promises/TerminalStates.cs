using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds the states of <c>reaches terminal state [s, …]</c>.</summary>
internal static class TerminalStates
{
    /// <summary>The states, each once; those of an entity without specification as they are written. Null where one is none.</summary>
    public static ImmutableArray<string>? Bind(OpenClause clause, EntitySymbol entity, SetSyntax set)
    {
        var states = ImmutableArray.CreateBuilder<string>(set.Items.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in set.Items)
        {
            var state = clause.Text(item.Value.Span);
            if (
                entity.IsSpecified
                && (item.Value is not PathSyntax || entity.StateField?.Type is not EnumType known || !known.Has(state))
            )
            {
                ReportUnknown(clause, entity, item, state);
                return null;
            }

            if (seen.Add(state))
            {
                states.Add(state);
            }
        }

        if (entity.StateMachine is { } machine)
        {
            Compare(clause, set, machine, seen);
        }

        return states.DrainToImmutable();
    }

    private static void ReportUnknown(OpenClause clause, EntitySymbol entity, SetItemSyntax item, string state)
    {
        if (entity.IsIncomplete || entity.StateField?.Type is UnknownType)
        {
            clause.Problems.FaultSilently();
            return;
        }

        var place = clause.Locate(item.Value.Span);
        var known = entity.StateField?.Type is EnumType states ? states.Members : [];
        var (help, fix) = NearNames.Suggest(place, state, known);
        clause.Problems.Fault(found => found.UnknownTerminalState(place, state, entity.Name, help, fix));
    }

    private static void Compare(OpenClause clause, SetSyntax set, MachineSymbol machine, HashSet<string> listed)
    {
        var terminal = new HashSet<string>(machine.Terminal, StringComparer.Ordinal);
        if (terminal.SetEquals(listed))
        {
            return;
        }

        var differing = new List<string>();
        foreach (var state in machine.States)
        {
            if (listed.Contains(state) != terminal.Contains(state))
            {
                differing.Add($"`{state}`");
            }
        }

        if (differing.Count > 0)
        {
            clause.Problems.Remark(found =>
                found.OtherTerminalStates(
                    clause.Locate(set.Span),
                    string.Join(", ", differing),
                    $"[{string.Join(", ", machine.Terminal)}]"
                )
            );
        }
    }
}
