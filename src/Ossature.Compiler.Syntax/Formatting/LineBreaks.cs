namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>How lines end.</summary>
internal static class LineBreaks
{
    /// <summary>
    /// The line break of a file: the one of its first line, so that a file is not turned from one system's to another's. CR alone is one only
    /// where there is no LF, because before a line that begins with LF it would be half of another line break.
    /// </summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny('\n', '\r');
        return first < 0 || text[first] == '\n' ? "\n"
            : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n"
            : text.Contains('\n') ? "\n"
            : "\r";
    }

    /// <summary>Where the line break of a line starts; the end of a line that has none.</summary>
    public static int EndOf(string text, SyntaxToken line)
    {
        var end = line.End;
        if (end > line.Start && text[end - 1] == '\n')
        {
            end--;
        }

        return end > line.Start && text[end - 1] == '\r' ? end - 1 : end;
    }
}
