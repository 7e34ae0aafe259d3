using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>The lines that a parser rule matched: those from <paramref name="start"/> to before <paramref name="end"/>.</summary>
internal readonly struct LineRange(SyntaxToken[] lines, int start, int end)
{
    public int Start => start;

    public SyntaxToken First => lines[start];

    public ImmutableArray<SyntaxToken> All => ImmutableArray.Create(lines, start, end - start);

    public ImmutableArray<SyntaxToken> BelowFirst => ImmutableArray.Create(lines, start + 1, end - start - 1);

    /// <summary>The last line, if it is of the given kind and not also the first.</summary>
    public SyntaxToken? Closing(LineKind kind) => end - start > 1 && lines[end - 1].Kind == (ushort)kind ? lines[end - 1] : null;

    /// <summary>The lines between the first one and <see cref="Closing"/>.</summary>
    public ImmutableArray<SyntaxToken> Inside(LineKind closing) =>
        ImmutableArray.Create(lines, start + 1, end - start - (Closing(closing) is null ? 1 : 2));

    /// <summary>The lines directly below the first one that go on with it.</summary>
    public ImmutableArray<SyntaxToken> Continuations
    {
        get
        {
            var stop = start + 1;
            while (stop < end && lines[stop].Kind == (ushort)LineKind.Continuation)
            {
                stop++;
            }

            return ImmutableArray.Create(lines, start + 1, stop - start - 1);
        }
    }

    /// <summary>The lines below the first one, up to a line.</summary>
    public ImmutableArray<SyntaxToken> Below(int stop) => ImmutableArray.Create(lines, start + 1, stop - start - 1);
}
