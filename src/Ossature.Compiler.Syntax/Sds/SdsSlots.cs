using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// What the open rules of the parser have matched so far: tokens, nodes, and tokens that were skipped, in file order. When a rule ends, its
/// share is read from first to last and becomes a node.
/// </summary>
/// <param name="all">The tokens of the file.</param>
/// <param name="stream">Where the parser is in them.</param>
internal sealed class SdsSlots(SyntaxToken[] all, SdsStructureStream stream)
{
    private SyntaxNode?[] nodes = new SyntaxNode?[64];
    private SyntaxToken[] tokens = new SyntaxToken[64];

    /// <summary>The index of the first token of a slot, and of the one behind its last where the tokens were skipped, else zero.</summary>
    private int[] starts = new int[64];
    private int[] skippedEnds = new int[64];

    private int at;

    /// <summary>How many slots there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many slots are left to read.</summary>
    public int Left => Count - at;

    /// <summary>Whether the next slot to read is the last one.</summary>
    public bool IsAtLast => at == Count - 1;

    /// <summary>Where the tokens of the next slot to read start.</summary>
    public int Start => at < Count ? starts[at] : stream.Index;

    /// <summary>Adds a token of the file.</summary>
    public void Add(int token) => Add(null, all[token], token, 0);

    public void Add(SyntaxNode node, int start) => Add(node, default, start, 0);

    public void AddSkipped(int start, int end)
    {
        if (start < end)
        {
            Add(null, default, start, end);
        }
    }

    /// <summary>A token that the file lacks at this place.</summary>
    public SyntaxToken Missing(SdsTokenKind kind) => Missing(kind, Start);

    /// <summary>Adds a token that the file lacks in front of its next one.</summary>
    public void AddMissing(SdsTokenKind kind) => Add(null, Missing(kind, stream.Index), stream.Index, 0);

    /// <summary>A name that the file lacks in front of a token.</summary>
    public static SyntaxToken MissingBefore(SyntaxToken token) =>
        new((ushort)SdsTokenKind.Identifier, token.FullStart, token.FullStart, token.FullStart);

    /// <summary>Starts to read the slots from one on.</summary>
    public void ReadFrom(int slot) => at = slot;

    /// <summary>Forgets the slots from one on.</summary>
    public void RemoveFrom(int slot) => Count = slot;

    public bool IsNode => at < Count && nodes[at] is not null;

    public bool IsToken(SdsTokenKind kind) => IsAnyToken && (SdsTokenKind)tokens[at].Kind == kind;

    /// <summary>The next slot, which is a token; where it is none, one that is missing.</summary>
    public SyntaxToken Token(SdsTokenKind kind = SdsTokenKind.Identifier) => IsAnyToken ? tokens[at++] : Missing(kind);

    public SyntaxToken? TokenIf(SdsTokenKind kind) => IsToken(kind) ? tokens[at++] : null;

    public TNode? NodeIf<TNode>()
        where TNode : SyntaxNode
    {
        if (at < Count && nodes[at] is TNode node)
        {
            at++;
            return node;
        }

        return null;
    }

    /// <summary>The next nodes of a class.</summary>
    public ImmutableArray<TNode> Nodes<TNode>()
        where TNode : SyntaxNode
    {
        var count = 0;
        while (at + count < Count && nodes[at + count] is TNode)
        {
            count++;
        }

        if (count == 0)
        {
            return [];
        }

        var taken = new TNode[count];
        for (var i = 0; i < count; i++)
        {
            taken[i] = (TNode)nodes[at++]!;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    /// <summary>What was skipped at this place.</summary>
    public SyntaxTokenList Skipped()
    {
        if (at < Count && skippedEnds[at] > 0)
        {
            at++;
            return new(all, starts[at - 1], skippedEnds[at - 1]);
        }

        return default;
    }

    /// <summary>The tokens up to the next node or the last slot, those that were skipped too.</summary>
    public SyntaxTokenList TokensBetween()
    {
        var first = at;
        while (at < Count - 1 && nodes[at] is null)
        {
            at++;
        }

        return first == at ? default : new(all, starts[first], starts[at]);
    }

    /// <summary>The tokens up to the next node or up to the end.</summary>
    public SyntaxTokenList Rest()
    {
        var first = at;
        while (at < Count && nodes[at] is null)
        {
            at++;
        }

        return first == at ? default : new(all, starts[first], Start);
    }

    /// <summary>The tokens from one up to the next slot.</summary>
    public SyntaxTokenList Window(int start) => new(all, start, Start);

    private SyntaxToken Missing(SdsTokenKind kind, int start)
    {
        var place = all[start].FullStart;
        return new((ushort)kind, place, place, place);
    }

    private bool IsAnyToken => at < Count && nodes[at] is null && skippedEnds[at] == 0;

    private void Add(SyntaxNode? node, SyntaxToken token, int start, int skippedEnd)
    {
        if (Count == nodes.Length)
        {
            Array.Resize(ref nodes, 2 * Count);
            Array.Resize(ref tokens, 2 * Count);
            Array.Resize(ref starts, 2 * Count);
            Array.Resize(ref skippedEnds, 2 * Count);
        }

        (nodes[Count], tokens[Count], starts[Count], skippedEnds[Count]) = (node, token, start, skippedEnd);
        Count++;
    }
}
