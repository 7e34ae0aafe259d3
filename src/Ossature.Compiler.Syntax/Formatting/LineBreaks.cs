namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>The line break of a file: the one that its first line ends with, so that a file is never turned from one system's to another's.</summary>
internal static class LineBreaks
{
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny('\n', '\r');
        return first < 0 || text[first] == '\n' ? "\n"
            : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n"
            : "\r";
    }
}
