using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Nodes that wait for the rule around them to end, in file order.</summary>
internal sealed class PendingNodes<TNode>
    where TNode : SyntaxNode
{
    private readonly List<TNode> nodes = [];

    public void Add(TNode node) => nodes.Add(node);

    /// <summary>Takes out the nodes that start at a line or behind it.</summary>
    public ImmutableArray<TNode> Take(SyntaxToken from)
    {
        var first = nodes.Count;
        while (first > 0 && nodes[first - 1].FullSpan.Start >= from.FullStart)
        {
            first--;
        }

        var count = nodes.Count - first;
        if (count == 0)
        {
            return [];
        }

        var taken = new TNode[count];
        nodes.CopyTo(first, taken, 0, count);
        nodes.RemoveRange(first, count);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }
}
