using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>The layout of a piece of text that was taken out of a file.</summary>
public static class ProseLayout
{
    // These, at the start of a line, can make it more than text.
    private const string Markers = " \t-*+#@`~0123456789";

    /// <summary>
    /// The text as <see cref="Formatter"/> would have left it in its file, with every bullet written <c>- </c>: two texts that a formatter
    /// makes equal come out equal. Its lines end with <c>\n</c>, the last one with nothing.
    /// </summary>
    /// <param name="text">A text without white space around it, its lines ended by <c>\n</c>.</param>
    public static string Normalize(string text)
    {
        if (text.Length == 0 || (!text.Contains('\n') && !Markers.Contains(text[0])))
        {
            return text;
        }

        // A text in the middle of a file never starts with metadata.
        var source = SourceText.From("", "\n" + text);
        var lines = LineClassifier.Classify(source.Text, MarkdownDialect.Vocabulary);
        return source.WithEdits(MarkdownFormatter.Format(source.Text, lines, MarkdownDialect.Prose)).Text.Trim('\n');
    }
}
