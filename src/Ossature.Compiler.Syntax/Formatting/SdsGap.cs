using System.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Writes the lines between two lines of tokens in an SDS file: comments and blank lines.</summary>
internal static class SdsGap
{
    /// <param name="result">Where they are written.</param>
    /// <param name="trivia">What stands there, from the start of a line on.</param>
    /// <param name="above">How many blank lines stand below the line above.</param>
    /// <param name="isEnd">Whether what stands below ends something, so that no blank line stands above it.</param>
    /// <param name="indent">How deep the comments stand.</param>
    public static void Write(StringBuilder result, ReadOnlySpan<char> trivia, Gap above, bool isEnd, int indent)
    {
        var isBlank = false;
        while (!trivia.IsEmpty)
        {
            var end = trivia.IndexOfAny('\r', '\n');
            var line = trivia[..(end < 0 ? trivia.Length : end)].Trim();
            if (!line.IsEmpty)
            {
                WriteBlank(result, above, isBlank);
                result.Append(' ', 2 * indent).Append(line).Append('\n');
                above = Gap.AtMostOne;
            }

            // What stands in front of a token is no line.
            isBlank = line.IsEmpty && (isBlank || end >= 0);
            trivia = end < 0 ? [] : trivia[(end + (trivia[end..] is ['\r', '\n', ..] ? 2 : 1))..];
        }

        WriteBlank(result, isEnd ? Gap.None : above, isBlank);
    }

    private static void WriteBlank(StringBuilder result, Gap gap, bool isThere)
    {
        if (gap == Gap.One || (gap == Gap.AtMostOne && isThere))
        {
            result.Append('\n');
        }
    }
}
