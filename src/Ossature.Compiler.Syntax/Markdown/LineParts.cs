using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Where the parts of a line that mean something stand in the text that the line was cut from.</summary>
public static class LineParts
{
    /// <summary>A line without its line break and without the blanks around its text.</summary>
    public static TextSpan ContentSpan(this SyntaxToken line, SourceText source) => source.Trim(line.Span);

    /// <summary>The name in a heading of any rank, or in an item: what follows the first word of the line.</summary>
    public static TextSpan HeadingSpan(this SyntaxToken heading, SourceText source)
    {
        var content = heading.ContentSpan(source);
        var marker = source.Text.AsSpan(content.Start, content.Length).IndexOf(' ');
        return marker < 0 ? new(content.End, 0) : source.Trim(TextSpan.FromBounds(content.Start + marker, content.End));
    }

    /// <summary>The text of an item without its bullet.</summary>
    public static TextSpan ItemSpan(this SyntaxToken bullet, SourceText source) => bullet.HeadingSpan(source);

    /// <summary>The bullet of an item, or its number with the mark behind it.</summary>
    public static TextSpan BulletSpan(this SyntaxToken bullet, SourceText source)
    {
        var content = bullet.ContentSpan(source);
        return new(content.Start, source.Text.AsSpan(content.Start, content.Length).IndexOf(' '));
    }

    /// <summary>How far a line is indented, in columns; a tab goes on to the next multiple of four.</summary>
    public static int Indent(this SyntaxToken line, SourceText source)
    {
        var columns = 0;
        foreach (var c in source.Text.AsSpan(line.Start, line.End - line.Start))
        {
            switch (c)
            {
                case ' ':
                    columns++;
                    break;
                case '\t':
                    columns += 4 - columns % 4;
                    break;
                default:
                    return columns;
            }
        }

        return columns;
    }

    /// <summary>The name in <c>**Name:** …</c>, without asterisks and colon.</summary>
    public static TextSpan LabelSpan(this SyntaxToken label, SourceText source) =>
        TextSpan.FromBounds(label.Start + 2, EndOfLabel(label, source) - 3);

    /// <summary>What follows the label on its line.</summary>
    public static TextSpan LabelTextSpan(this SyntaxToken label, SourceText source) =>
        source.Trim(TextSpan.FromBounds(EndOfLabel(label, source), label.End));

    /// <summary>The name in <c>@name: …</c>.</summary>
    public static TextSpan AttributeSpan(this SyntaxToken attribute, SourceText source) =>
        TextSpan.FromBounds(attribute.Start + 1, source.Text.IndexOf(':', attribute.Start));

    /// <summary>The value in <c>@name: …</c>.</summary>
    public static TextSpan AttributeTextSpan(this SyntaxToken attribute, SourceText source) =>
        source.Trim(TextSpan.FromBounds(source.Text.IndexOf(':', attribute.Start) + 1, attribute.End));

    /// <summary>The span without the white space at both ends; where there is nothing else, an empty one at its start.</summary>
    public static TextSpan Trim(this SourceText source, TextSpan span)
    {
        var text = source.Text.AsSpan(span.Start, span.Length);
        var start = span.Length - text.TrimStart().Length;
        return start == span.Length ? new(span.Start, 0) : new(span.Start + start, text.Trim().Length);
    }

    /// <summary>The text of whole lines, see <see cref="Prose(string)"/>.</summary>
    public static string Prose(this SourceText source, TextSpan span)
    {
        var prose = ProseSpan(source.Text.AsSpan(span.Start, span.Length));
        return WithLineFeeds(source.Text.Substring(span.Start + prose.Start, prose.Length));
    }

    /// <summary>A text that is wrapped over several lines, as one line.</summary>
    public static string Joined(this SourceText source, TextSpan first, SyntaxTokenList continuations)
    {
        if (continuations.IsEmpty)
        {
            return source.ToString(first);
        }

        var length = continuations[^1].End - first.Start;
        var text = length <= 1024 ? stackalloc char[length] : new char[length];
        source.Text.AsSpan(first.Start, first.Length).CopyTo(text);
        var end = first.Length;
        foreach (var line in continuations)
        {
            var content = line.ContentSpan(source);
            text[end++] = ' ';
            source.Text.AsSpan(content.Start, content.Length).CopyTo(text[end..]);
            end += content.Length;
        }

        return text[..end].Trim().ToString();
    }

    /// <summary>
    /// Whole lines without the white space around them, ended by <c>\n</c>. A first line that its indentation makes
    /// code, or keeps from being a heading or a label, or that is an item, keeps its indentation: without it, it would say something else.
    /// </summary>
    internal static string Prose(string lines)
    {
        var prose = ProseSpan(lines);
        return WithLineFeeds(lines.Substring(prose.Start, prose.Length));
    }

    private static TextSpan ProseSpan(ReadOnlySpan<char> lines)
    {
        var start = lines.Length - lines.TrimStart().Length;
        var end = lines.TrimEnd().Length;
        if (start >= end)
        {
            return default;
        }

        var indent = start - lines[..start].TrimEnd(" \t").Length;
        var isPlain = indent < 4 && !lines.Slice(start - indent, indent).Contains('\t') && !IsMarked(lines[start..end]);
        return TextSpan.FromBounds(isPlain ? start : start - indent, end);
    }

    /// <summary>Whether the first characters may make a line more than text.</summary>
    private static bool IsMarked(ReadOnlySpan<char> text) =>
        text.TrimStart("0123456789") is ['.' or ')', ' ', ..] || text is ['-' or '*' or '+' or '#' or '@' or '`' or '~', ..];

    /// <summary>The line break that a file uses first; where it has none, <c>\n</c>.</summary>
    public static string LineBreak(this SourceText source)
    {
        var text = source.Text.AsSpan();
        return text.IndexOfAny('\n', '\r') is >= 0 and var at && text[at] == '\r'
            ? (text[at..].StartsWith("\r\n") ? "\r\n" : "\r")
            : "\n";
    }

    internal static string WithLineFeeds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static int EndOfLabel(SyntaxToken label, SourceText source) =>
        source.Text.IndexOf(":**", label.Start + 2, StringComparison.Ordinal) + 3;
}
