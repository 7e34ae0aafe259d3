using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>
/// The layout of neighbouring items with what is indented below them. Items are marked by <c>- </c> and stand two blanks deeper than the
/// one that they belong to. A list whose structure is not plain from its indentation keeps it.
/// </summary>
internal sealed class ListLayout
{
    private readonly LayoutLines lines;
    private readonly int first;
    private readonly bool hasOneMarker;
    private readonly int[]? indents;

    /// <param name="lines">The lines.</param>
    /// <param name="first">The first item.</param>
    /// <param name="above">What stands above it.</param>
    /// <param name="context">What the items mean where they stand.</param>
    public ListLayout(LayoutLines lines, int first, TextBlock above, ListContext context)
    {
        (this.lines, this.first) = (lines, first);
        End = FindEnd();
        hasOneMarker = context.AnyBullet && HasOneMarkerPerColumn();
        indents = new ListIndents(lines, first, End).Compute(MayMove(above, context));
    }

    /// <summary>The line behind the last one of the list.</summary>
    public int End { get; }

    /// <summary>How deep a line is indented; null to leave its indentation, and the blanks behind a bullet, as they are.</summary>
    public int? Indent(int line) => indents?[line - first];

    /// <summary>The bullet of an item.</summary>
    public char Bullet(int line) => hasOneMarker ? '-' : lines.Text[lines.TextStart(line)];

    /// <summary>Whether an item is a line of dashes or asterisks drawn across the page.</summary>
    public static bool IsRule(ReadOnlySpan<char> content) => content.Length > 0 && !content.ContainsAnyExcept(content[0], ' ', '\t');

    private int FindEnd()
    {
        var line = first + 1;
        while (
            lines.Role(line) is LineRole.Item or LineRole.Continuation or LineRole.Code or LineRole.FenceClose
            || (lines.Role(line) is LineRole.Text or LineRole.FenceOpen && lines.IsIndented(line))
        )
        {
            line++;
        }

        return line;
    }

    /// <summary>
    /// Which indentation the first item may have. Where items are what counts they can be moved to the left edge, unless they belong to
    /// a numbered one, or something else counts beside them. In text, the first line has lost its indentation for whoever reads the text.
    /// </summary>
    private int MayMove(TextBlock above, ListContext context)
    {
        if (!context.ItemsCount || above.IsNumbered || (above.IsIndented && above.Role != LineRole.Item))
        {
            return 0;
        }

        for (var line = first; line < End; line++)
        {
            if (!lines.Is(line, LineKind.Bullet) && lines.Role(line) != LineRole.Continuation)
            {
                return -1;
            }
        }

        return 3;
    }

    /// <summary>Two lists that only their bullets tell apart must stay two.</summary>
    private bool HasOneMarkerPerColumn()
    {
        var markers = new Dictionary<int, char>();
        for (var line = first; line < End; line++)
        {
            if (lines.Role(line) != LineRole.Item)
            {
                continue;
            }

            var (column, marker) = (lines.Indent(line), lines.Text[lines.TextStart(line)]);
            if (IsRule(lines.Content(line)) || (markers.TryGetValue(column, out var other) && other != marker))
            {
                return false;
            }

            markers[column] = marker;
        }

        return true;
    }
}
