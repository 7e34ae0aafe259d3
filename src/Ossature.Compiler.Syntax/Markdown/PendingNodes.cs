using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Nodes that wait for the rule around them to end, each with the line it starts at.</summary>
internal sealed class PendingNodes<TNode>
    where TNode : SyntaxNode
{
    private readonly List<TNode> nodes = [];
    private readonly List<int> starts = [];

    public void Add(int start, TNode node)
    {
        nodes.Add(node);
        starts.Add(start);
    }

    /// <summary>Takes the nodes out that start at a line or behind it.</summary>
    public ImmutableArray<TNode> Take(int from)
    {
        var first = nodes.Count;
        while (first > 0 && starts[first - 1] >= from)
        {
            first--;
        }

        var count = nodes.Count - first;
        if (count == 0)
        {
            return [];
        }

        var taken = ImmutableArray.CreateBuilder<TNode>(count);
        for (var i = first; i < nodes.Count; i++)
        {
            taken.Add(nodes[i]);
        }

        nodes.RemoveRange(first, count);
        starts.RemoveRange(first, count);
        return taken.MoveToImmutable();
    }
}
