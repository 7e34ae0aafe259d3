using System.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>The rules for blank lines.</summary>
internal static class BlankLines
{
    /// <summary>What belongs between a block and the line that follows it.</summary>
    /// <param name="above">The block.</param>
    /// <param name="below">What the line is.</param>
    /// <param name="isIndented">Whether the line is indented, in its new layout.</param>
    public static Gap Between(TextBlock above, LineRole below, bool isIndented)
    {
        // Metadata is no Markdown, so the title need not stand clear of it.
        if (
            below is LineRole.Continuation or LineRole.Code or LineRole.FenceClose or LineRole.FrontMatter
            || above.Role == LineRole.FrontMatter
        )
        {
            return Gap.AtMostOne;
        }

        if (StandsAlone(above.Role) || StandsAlone(below))
        {
            return Gap.One;
        }

        // What is indented may belong to an item.
        if (isIndented || (above.IsIndented && above.Role != LineRole.Item) || Either(above.Role, below, LineRole.Attribute))
        {
            return Gap.AtMostOne;
        }

        return
            above.Role == below
            || below == LineRole.Text && above.Role != LineRole.FenceOpen
            || above.IsEmptyItem && below == LineRole.Item
            ? Gap.AtMostOne
            : Gap.One;
    }

    /// <summary>
    /// Writes the lines between two lines in their new layout. Besides blank ones there may be comments, which stay where they are among them.
    /// </summary>
    public static void Write(StringBuilder result, ReadOnlySpan<char> trivia, Gap gap, bool isFirst, string newline)
    {
        if (gap == Gap.Verbatim)
        {
            result.Append(trivia);
            return;
        }

        var end = result.Length;
        var isBlank = gap == Gap.One && !HasBlank(trivia);
        while (!trivia.IsEmpty)
        {
            var line = TakeLine(ref trivia);
            if (line.IsEmpty)
            {
                isBlank |= gap != Gap.None;
            }
            else
            {
                WriteBlank();
                result.Append(line).Append(newline);
            }
        }

        WriteBlank();

        // The line above may have kept a break of its own, which must not become half of another.
        if (end > 0 && end < result.Length && result[end - 1] == '\r' && result[end] == '\n')
        {
            result.Insert(end, '\n');
        }

        void WriteBlank()
        {
            if (isBlank && !isFirst)
            {
                result.Append(newline);
            }

            (isBlank, isFirst) = (false, false);
        }
    }

    private static bool HasBlank(ReadOnlySpan<char> trivia)
    {
        while (!trivia.IsEmpty)
        {
            if (TakeLine(ref trivia).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> trivia)
    {
        var end = trivia.IndexOfAny('\n', '\r') is >= 0 and var found ? found : trivia.Length;
        var line = trivia[..end].TrimStart('\uFEFF').Trim();
        trivia = trivia[Math.Min(end + (trivia[end..] is ['\r', '\n', ..] ? 2 : 1), trivia.Length)..];
        return line;
    }

    private static bool StandsAlone(LineRole role) =>
        role is LineRole.Section or LineRole.Entry or LineRole.Heading or LineRole.Label or LineRole.KnownAttribute;

    private static bool Either(LineRole above, LineRole below, LineRole role) => above == role || below == role;
}
