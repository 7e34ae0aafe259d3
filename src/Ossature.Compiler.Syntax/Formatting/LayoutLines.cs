using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>The lines of a file with the places in them that the layout asks for. Blanks are spaces and tabs, nothing else.</summary>
internal sealed class LayoutLines(string text, SyntaxToken[] lines, MarkdownDialect dialect)
{
    /// <summary>Number of lines; the last one is the end of the file.</summary>
    public int Count => lines.Length;

    public string Text => text;

    public SyntaxToken this[int line] => lines[line];

    public LineRole Role(int line) => dialect.Role(lines[line].Kind);

    public bool Is(int line, LineKind kind) => lines[line].Kind == (ushort)kind;

    /// <summary>Where the line break starts.</summary>
    public int End(int line) => LineBreaks.EndOf(text, lines[line]);

    /// <summary>Where the blanks at the start of the line end.</summary>
    public int TextStart(int line) => SkipBlanks(lines[line].Start, End(line));

    /// <summary>Where the blanks at the end of the line start.</summary>
    public int TextEnd(int line)
    {
        var (start, end) = (lines[line].Start, End(line));
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    /// <summary>The line without the blanks around it.</summary>
    public ReadOnlySpan<char> Content(int line)
    {
        var start = TextStart(line);
        return text.AsSpan(start, Math.Max(TextEnd(line) - start, 0));
    }

    /// <summary>How many blanks the line starts with.</summary>
    public int Indent(int line) => TextStart(line) - lines[line].Start;

    public bool IsIndented(int line) => lines[line].Start < text.Length && text[lines[line].Start] is ' ' or '\t';

    /// <summary>Whether a paragraph would be code, were it not in a list: four blanks or a tab.</summary>
    public bool IsDeep(int line)
    {
        var blanks = text.AsSpan(lines[line].Start, Indent(line));
        return blanks.Length >= 4 || blanks.Contains('\t');
    }

    public int SkipBlanks(int from, int to)
    {
        while (from < to && text[from] is ' ' or '\t')
        {
            from++;
        }

        return from;
    }
}
