using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>
/// Lays out a file of the Markdown family in one pass over its lines. Every line keeps its kind, so that the formatted file has the same
/// tree; what could give a line another kind is not done.
/// </summary>
internal sealed class MarkdownFormatter
{
    private readonly LayoutLines lines;
    private readonly SectionState section;
    private readonly EditList edits;
    private readonly string newline;

    /// <summary>What shall stand between the text of the line above and that of the present one.</summary>
    private readonly StringBuilder between = new();

    private TextBlock block = new(LineRole.Heading, false, false, false);
    private ListLayout? list;
    private FenceLayout fence;
    private string fenceIndent = "";

    private MarkdownFormatter(LayoutLines lines, MarkdownDialect dialect)
    {
        this.lines = lines;
        section = new(lines, dialect);
        edits = new(lines.Text);
        newline = LineBreaks.Of(lines.Text);
    }

    /// <summary>The edits that format a text.</summary>
    public static ImmutableArray<TextEdit> Format(string text, SyntaxToken[] tokens, MarkdownDialect dialect) =>
        new MarkdownFormatter(new(text, tokens, dialect), dialect).Run();

    private ImmutableArray<TextEdit> Run()
    {
        var written = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            var above = block;
            Enter(line);
            WriteGap(line, above);
            written = WriteLine(line, written);
            between.Clear();
            WriteEnd(line);
        }

        return edits.ToImmutable();
    }

    /// <summary>Brings what is known of the surroundings up to a line.</summary>
    private void Enter(int line)
    {
        var role = lines.Role(line);
        section.Enter(line);
        if (list is not null && line >= list.End)
        {
            list = null;
        }

        if (role == LineRole.Item && list is null && !section.IsVerbatim)
        {
            list = new(lines, line, block, section.Lists);
        }

        if (role is not (LineRole.Continuation or LineRole.Code or LineRole.FenceClose))
        {
            block = TextBlock.At(lines, line, list?.Indent(line) is { } indent ? indent > 0 : lines.IsIndented(line));
            if (role == LineRole.KnownAttribute && !section.HasAttributes)
            {
                block = block with { Role = LineRole.Attribute };
            }
        }
    }

    private void WriteGap(int line, TextBlock above)
    {
        var trivia = lines.Text.AsSpan(lines[line].FullStart, lines[line].Start - lines[line].FullStart);
        var role = lines.Role(line);
        if (trivia.IsEmpty && line == 0)
        {
            return;
        }

        var gap =
            role == LineRole.EndOfFile ? Gap.AtMostOne
            : (line == 0 && KeepsTop()) || KeepsGap(line) ? Gap.Verbatim
            : BlankLines.Between(above, block.Role == LineRole.Attribute ? block.Role : role, block.IsIndented);
        if (role == LineRole.EndOfFile)
        {
            trivia = trivia.TrimEnd(" \t\r\n");
        }

        BlankLines.Write(between, trivia, gap, line == 0, newline);
    }

    /// <summary>Writes the start of a line and all that has to come before it; gives where its text ends.</summary>
    private int WriteLine(int line, int written)
    {
        var role = lines.Role(line);
        var (start, end) = (lines.TextStart(line), lines.TextEnd(line));
        if (IsVerbatim(line))
        {
            edits.Replace(written, lines[line].Start, between);
            return lines.End(line);
        }

        switch (role)
        {
            case LineRole.FenceOpen:
                fence = FenceLayout.Of(lines, line, out var info);
                fenceIndent = lines.Text[lines[line].Start..start];
                between.Append(fenceIndent).Append(fence.Character, fence.Length);
                if (info < end && lines.Text[info] == fence.Character)
                {
                    between.Append(' ');
                }

                edits.Replace(written, info, between);
                return end;
            case LineRole.FenceClose:
                between.Append(fenceIndent).Append(fence.Character, fence.Length);
                edits.Replace(written, end, between);
                return end;
            case LineRole.Item:
                return WriteItem(line, written, list!);
            case LineRole.Section or LineRole.Entry or LineRole.Heading:
                var name = lines.Text.IndexOf(' ', start);
                between.Append(lines.Text, start, name - start).Append(' ');
                var title = lines.SkipBlanks(name, lines.End(line));
                edits.Replace(written, title, between);
                return Math.Max(end, title);
            case LineRole.Label:
                Indent(line, written);
                return WriteValue(lines.Text.IndexOf(":**", start + 2, StringComparison.Ordinal) + 3, end);
            case LineRole.Attribute or LineRole.KnownAttribute:
                Indent(line, written);
                return WriteValue(lines.Text.IndexOf(':', start) + 1, end);
            default:
                Indent(line, written);
                return end;
        }
    }

    private void Indent(int line, int written)
    {
        if (list?.Indent(line) is { } indent)
        {
            between.Append(' ', indent);
        }
        else
        {
            between.Append(lines.Text, lines[line].Start, lines.Indent(line));
        }

        edits.Replace(written, lines.TextStart(line), between);
    }

    private int WriteItem(int line, int written, ListLayout list)
    {
        var text = lines.Text.IndexOf(' ', lines.TextStart(line));
        if (list.Indent(line) is { } indent)
        {
            between.Append(' ', indent).Append(list.Marker(line)).Append(' ');
            text = lines.SkipBlanks(text, lines.End(line));
        }
        else
        {
            between.Append(lines.Text, lines[line].Start, lines.Indent(line)).Append(list.Marker(line));
        }

        edits.Replace(written, text, between);
        return lines.TextEnd(line);
    }

    /// <summary>One blank between a name and what is said of it on the same line.</summary>
    private int WriteValue(int nameEnd, int end)
    {
        if (nameEnd < end)
        {
            edits.Replace(nameEnd, lines.SkipBlanks(nameEnd, end), " ");
        }

        return Math.Max(end, nameEnd);
    }

    /// <summary>Begins what stands between a line and the next with the end of the line.</summary>
    private void WriteEnd(int line)
    {
        if (lines.Role(line) == LineRole.EndOfFile)
        {
            return;
        }

        var end = lines.End(line);
        if (IsVerbatim(line) && !IsRow(line))
        {
            var own = lines.Text.AsSpan(end, lines[line].End - end);
            between.Append(own is "" or "\r" ? newline : own);
            return;
        }

        // Two blanks before a line that goes on with the text break the line where it is shown.
        if (
            !IsVerbatim(line)
            && lines.Role(line + 1) == LineRole.Continuation
            && lines.Text.AsSpan(lines[line].Start, end - lines[line].Start).EndsWith("  ")
        )
        {
            between.Append("  ");
        }

        between.Append(newline);
    }

    private bool IsVerbatim(int line) =>
        lines.Role(line) switch
        {
            LineRole.FrontMatter or LineRole.Code => true,
            LineRole.EndOfFile or LineRole.Section => false,
            _ => section.IsVerbatim || IsRow(line) || (line == 0 && KeepsTop()),
        };

    /// <summary>Whether a line is a row of a table, whose blanks are its layout.</summary>
    private bool IsRow(int line) =>
        !section.IsVerbatim
        && (
            lines.Role(line) == LineRole.Table
            || (lines.Role(line) is LineRole.Text or LineRole.Continuation && block.IsRow(lines.Content(line)))
        );

    /// <summary>
    /// Whether the first line would be taken for the start of the metadata, or would lose a character, if it were moved to the top of the
    /// file or trimmed.
    /// </summary>
    private bool KeepsTop() =>
        lines.Role(0) == LineRole.Text && (lines.Content(0) is "---" || lines.Text[lines[0].Start] == '\uFEFF');

    /// <summary>Between two lines of a verbatim section, or of code that is marked by its indentation, blank lines count.</summary>
    private bool KeepsGap(int line) =>
        (section.IsVerbatim && lines.Role(line) != LineRole.Section && lines.Role(line - 1) != LineRole.Section)
        || (
            line > 0
            && lines.Role(line) == LineRole.Text
            && lines.Role(line - 1) is LineRole.Text or LineRole.Continuation
            && list?.Indent(line) is null
            && lines.IsDeep(line)
            && lines.IsDeep(line - 1)
        );
}
