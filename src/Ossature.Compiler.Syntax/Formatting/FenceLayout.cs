using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>The fence that a block of code gets: the shortest one of backticks, or of tildes where its info string holds a backtick.</summary>
/// <param name="Character">The character.</param>
/// <param name="Length">How often it stands: three times, or once more than it does anywhere in the code.</param>
internal readonly record struct FenceLayout(char Character, int Length)
{
    private const int Shortest = 3;

    /// <summary>The fence of the block that a line opens.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="open">The opening line.</param>
    /// <param name="infoStart">Where the info string starts, or the end of the text of the line.</param>
    public static FenceLayout Of(LayoutLines lines, int open, out int infoStart)
    {
        var (start, end) = (lines.TextStart(open), lines.TextEnd(open));
        var old = lines.Text[start];
        infoStart = start;
        while (infoStart < end && lines.Text[infoStart] == old)
        {
            infoStart++;
        }

        infoStart = lines.SkipBlanks(infoStart, end);
        var character = lines.Text.AsSpan(infoStart, end - infoStart).Contains('`') ? '~' : '`';
        var longest = 0;
        for (var line = open + 1; lines.Is(line, LineKind.CodeLine); line++)
        {
            longest = Math.Max(
                longest,
                LongestRun(lines.Text.AsSpan(lines[line].Start, lines[line].End - lines[line].Start), character)
            );
        }

        return new(character, Math.Max(Shortest, longest + 1));
    }

    private static int LongestRun(ReadOnlySpan<char> code, char character)
    {
        var longest = 0;
        while (code.IndexOf(character) is >= 0 and var start)
        {
            code = code[start..];
            var length = code.IndexOfAnyExcept(character) is >= 0 and var end ? end : code.Length;
            longest = Math.Max(longest, length);
            code = code[length..];
        }

        return longest;
    }
}
