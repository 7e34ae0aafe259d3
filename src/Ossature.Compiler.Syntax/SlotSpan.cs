using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax;

/// <summary>Computes which characters a node holds from those of its slots, given in file order; used by the generated constructors.</summary>
internal readonly struct SlotSpan
{
    private readonly bool isKnown;
    private readonly int start;
    private readonly int end;

    private SlotSpan(int start, int end) => (isKnown, this.start, this.end) = (true, start, end);

    /// <summary>No slot so far.</summary>
    public static SlotSpan None => default;

    /// <summary>With a token that is there or not.</summary>
    public SlotSpan And(SyntaxToken? token) => token is { } given ? And(given) : this;

    /// <summary>With a token.</summary>
    public SlotSpan And(SyntaxToken token) => And(token.FullStart, token.End);

    /// <summary>With a node that is there or not.</summary>
    public SlotSpan And(SyntaxNode? node) => node is null ? this : And(node.FullSpan.Start, node.FullSpan.End);

    /// <summary>With a list of nodes.</summary>
    public SlotSpan And<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode => nodes.IsEmpty ? this : And(nodes[0].FullSpan.Start, nodes[^1].FullSpan.End);

    /// <summary>With a list of tokens.</summary>
    public SlotSpan And(SyntaxTokenList tokens) => tokens.IsEmpty ? this : And(tokens[0].FullStart, tokens[^1].End);

    /// <summary>From the first slot that holds something to the last one. A node without a single token is a mistake of the parser.</summary>
    public TextSpan Of(string node) =>
        isKnown ? TextSpan.FromBounds(start, end) : throw new ArgumentException($"{node} without a token");

    private SlotSpan And(int from, int to) => new(isKnown ? start : from, to);
}
