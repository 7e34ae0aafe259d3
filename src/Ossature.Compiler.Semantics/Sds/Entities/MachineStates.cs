using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Reads the states and transitions of one machine (section 4.8).</summary>
internal sealed class MachineStates(SpecScope scope, MachineSymbol machine, EnumType members)
{
    private readonly HashSet<string> all = new(members.Members, StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> moves = [];
    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private readonly HashSet<string> entered = new(StringComparer.Ordinal);
    private readonly List<Transition> transitions = [];
    private string? initial;
    private HashSet<string>? terminal;

    public void Read(BlockSyntax block)
    {
        foreach (var line in block.Lines)
        {
            switch (line.Item)
            {
                case TransitionSyntax its:
                    Read(its);
                    break;
                case PropertySyntax { Value: NameValueSyntax value } its when Text(its.Name) == "initial":
                    initial ??= State(value.Name);
                    break;
                case PropertySyntax { Value: ListValueSyntax list } its when Text(its.Name) == "terminal":
                    terminal ??= Terminal(list);
                    break;
            }
        }

        machine.Transitions = [.. transitions];
        machine.States = Members(state =>
            left.Contains(state) || entered.Contains(state) || state == initial || terminal?.Contains(state) == true
        );
        machine.Initial = initial ?? Initial();
        machine.Terminal = Members(state => terminal?.Contains(state) ?? (entered.Contains(state) && !left.Contains(state)));
    }

    private void Read(TransitionSyntax node)
    {
        var from = State(node.From);
        foreach (var target in node.Targets)
        {
            var to = State(target.State);
            if (from is not null && to is not null && from != to && moves.Add((from, to)))
            {
                transitions.Add(new(from, to, scope.Locate(target.State.Span)));
                left.Add(from);
                entered.Add(to);
            }

            from = to;
        }
    }

    private HashSet<string> Terminal(ListValueSyntax list)
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (State(item.Name) is { } state)
            {
                states.Add(state);
            }
        }

        return states;
    }

    /// <summary>The state of a new row where none is named.</summary>
    private string Initial()
    {
        foreach (var state in members.Members)
        {
            if (left.Contains(state) && !entered.Contains(state))
            {
                return state;
            }
        }

        return transitions.Count > 0 ? transitions[0].From : "";
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

    private string? State(QNameSyntax name) => name is { Module: null, Rest.IsEmpty: true } ? State(name.Name) : null;

    private string? State(SyntaxToken token) =>
        !token.IsMissing && Text(token) is var state && all.Contains(state) ? state : null;

    private string Text(SyntaxToken token) => SdsText.Of(scope.Source, token);
}
