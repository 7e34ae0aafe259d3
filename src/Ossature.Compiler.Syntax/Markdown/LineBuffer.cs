namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>The lines of a file while it is cut into them. The array they grow in is kept for the next file of the same thread.</summary>
internal sealed class LineBuffer
{
    [ThreadStatic]
    private static SyntaxToken[]? spare;

    private SyntaxToken[] lines;
    private int count;

    public LineBuffer() => (lines, spare) = (spare ?? new SyntaxToken[512], null);

    public void Add(ushort kind, int fullStart, int start, int end)
    {
        if (count == lines.Length)
        {
            var larger = new SyntaxToken[2 * count];
            Array.Copy(lines, larger, count);
            lines = larger;
        }

        lines[count++] = new(kind, fullStart, start, end);
    }

    /// <summary>The lines that were added; nothing can be added any more.</summary>
    public SyntaxToken[] Take()
    {
        var taken = new SyntaxToken[count];
        Array.Copy(lines, taken, count);
        // An array for one huge file is not kept for the rest of a process.
        spare = lines.Length <= 1 << 16 ? lines : null;
        lines = [];
        return taken;
    }
}
