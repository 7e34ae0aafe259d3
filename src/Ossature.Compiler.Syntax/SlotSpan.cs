using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax;

/// <summary>Computes which characters a node holds from those of its slots; used by the generated constructors.</summary>
internal static class SlotSpan
{
    /// <summary>From the first slot that holds characters to the last one. A node without a single token is a mistake of the parser.</summary>
    public static TextSpan Of(string node, params ReadOnlySpan<TextSpan?> slots)
    {
        TextSpan? first = null;
        var end = 0;
        foreach (var slot in slots)
        {
            first ??= slot;
            end = slot?.End ?? end;
        }

        return first is { } start
            ? TextSpan.FromBounds(start.Start, end)
            : throw new ArgumentException($"{node} without a token");
    }

    /// <summary>The characters of a list of nodes, or null when it is empty.</summary>
    public static TextSpan? Of<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode => nodes.IsEmpty ? null : TextSpan.FromBounds(nodes[0].FullSpan.Start, nodes[^1].FullSpan.End);

    /// <summary>The characters of a list of tokens, or null when it is empty.</summary>
    public static TextSpan? Of(ImmutableArray<SyntaxToken> tokens) =>
        tokens.IsEmpty ? null : TextSpan.FromBounds(tokens[0].FullStart, tokens[^1].End);
}
