using Ossature.Compiler.Diagnostics;
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
    private readonly MachineFlow flow = new(machine, members, scope.Diagnostics);

    /// <summary>Whether a part could not be read or is in error: what seems to be missing may be that part.</summary>
    private bool isIncomplete;

    public void Read(BlockSyntax block)
    {
        isIncomplete = !block.Skipped.IsEmpty || block.OpenBrace.IsMissing || block.CloseBrace.IsMissing;
        var isEmpty = true;
        foreach (var line in block.Lines)
        {
            isIncomplete |= !line.Skipped.IsEmpty;
            switch (line.Item)
            {
                case TransitionSyntax its:
                    isEmpty = false;
                    Read(its);
                    break;
                case PropertySyntax { Value: NameValueSyntax value } its when Text(its.Name) == "initial":
                    flow.Initial ??= State(value.Name);
                    break;
                case PropertySyntax { Value: ListValueSyntax list } its when Text(its.Name) == "terminal":
                    Terminal(list);
                    break;
            }
        }

        if (isEmpty && !isIncomplete)
        {
            scope.Diagnostics.MachineWithoutTransitions(machine.Location, machine.ToString());
        }

        flow.Complete(isSilent: isEmpty || isIncomplete);
    }

    private void Read(TransitionSyntax node)
    {
        var from = State(node.From);
        foreach (var target in node.Targets)
        {
            var to = State(target.State);
            if (from is not null && to is not null)
            {
                Move(from, to, scope.Locate(target.State.Span), node);
            }

            from = to;
        }
    }

    private void Move(string from, string to, Location place, TransitionSyntax node)
    {
        if (from == to)
        {
            scope.Diagnostics.TransitionToItself(place, from, Removal(node));
        }
        else if (moves.Add((from, to)))
        {
            flow.Add(new(from, to, place));
        }
        else
        {
            scope.Diagnostics.DuplicateTransition(place, from, to, Removal(node));
        }
    }

    /// <summary>The fix that removes a transition that is alone on its line.</summary>
    private CodeFix? Removal(TransitionSyntax node) =>
        node.Targets.Length == 1 ? WholeLine.Removal(scope.Source, node.Span) : null;

    private void Terminal(ListValueSyntax list)
    {
        flow.Terminal ??= new(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (State(item.Name) is { } state)
            {
                flow.Terminal.TryAdd(state, scope.Locate(item.Name.Span));
            }
        }
    }

    private string? State(QNameSyntax name) =>
        SdsText.Of(scope.Source, name) is { } its ? State(its.ToString(), its.Location) : Unread();

    private string? State(SyntaxToken token) => token.IsMissing ? Unread() : State(Text(token), scope.Locate(token.Span));

    private string? State(string name, Location place)
    {
        if (all.Contains(name))
        {
            return name;
        }

        var (help, fix) = NearNames.Suggest(place, name, members.Members);
        scope.Diagnostics.NotAState(place, name, machine.ToString(), help, fix);
        return Unread();
    }

    private string? Unread()
    {
        isIncomplete = true;
        return null;
    }

    private string Text(SyntaxToken token) => SdsText.Of(scope.Source, token);
}
