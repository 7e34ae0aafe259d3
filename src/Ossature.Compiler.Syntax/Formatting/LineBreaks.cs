namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>
/// The line break of a file: the one that its first line ends with, so that a file is never turned from one system's to another's. CR alone
/// is one only where there is no LF, because before a line that begins with LF it would be half of another line break.
/// </summary>
internal static class LineBreaks
{
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny('\n', '\r');
        return first < 0 || text[first] == '\n' ? "\n"
            : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n"
            : text.Contains('\n') ? "\n"
            : "\r";
    }
}
