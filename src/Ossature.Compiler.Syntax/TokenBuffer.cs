namespace Ossature.Compiler.Syntax;

/// <summary>The tokens of a file while it is cut into them. The array they grow in is kept for the next file of the same thread.</summary>
internal sealed class TokenBuffer
{
    [ThreadStatic]
    private static SyntaxToken[]? spare;

    private SyntaxToken[] tokens;
    private int count;

    public TokenBuffer() => (tokens, spare) = (spare ?? new SyntaxToken[512], null);

    public void Add(ushort kind, int fullStart, int start, int end)
    {
        if (count == tokens.Length)
        {
            var larger = new SyntaxToken[2 * count];
            Array.Copy(tokens, larger, count);
            tokens = larger;
        }

        tokens[count++] = new(kind, fullStart, start, end);
    }

    /// <summary>The tokens that were added; nothing can be added any more.</summary>
    public SyntaxToken[] Take()
    {
        var taken = new SyntaxToken[count];
        Array.Copy(tokens, taken, count);
        // An array for one huge file is not kept for the rest of a process.
        spare = tokens.Length <= 1 << 16 ? tokens : null;
        tokens = [];
        return taken;
    }
}
