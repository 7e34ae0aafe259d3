namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>The lines that a parser rule matched: those from <paramref name="start"/> to before <paramref name="end"/>.</summary>
internal readonly struct LineRange(SyntaxToken[] lines, int start, int end)
{
    public int Start => start;

    public SyntaxToken First => lines[start];

    public SyntaxTokenList All => new(lines, start, end);

    public SyntaxTokenList BelowFirst => new(lines, start + 1, end);

    /// <summary>The last line, if it is of the given kind and not also the first.</summary>
    public SyntaxToken? Closing(LineKind kind) => end - start > 1 && lines[end - 1].Kind == (ushort)kind ? lines[end - 1] : null;

    /// <summary>The lines between the first one and <see cref="Closing"/>.</summary>
    public SyntaxTokenList Inside(LineKind closing) => new(lines, start + 1, Closing(closing) is null ? end : end - 1);

    /// <summary>The lines directly below the first one that go on with it.</summary>
    public SyntaxTokenList Continuations
    {
        get
        {
            var stop = start + 1;
            while (stop < end && lines[stop].Kind == (ushort)LineKind.Continuation)
            {
                stop++;
            }

            return new(lines, start + 1, stop);
        }
    }

    /// <summary>The lines below the first one, up to a line.</summary>
    public SyntaxTokenList Below(int stop) => new(lines, start + 1, stop);
}
