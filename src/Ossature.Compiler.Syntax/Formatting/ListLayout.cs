using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>
/// The layout of neighbouring items with what is indented below them. Bullets are <c>- </c>, and what belongs to an item stands below its
/// text. A list whose structure is not plain from its indentation keeps it.
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
        End = FindEnd(context);
        indents = new ListIndents(lines, first, End).Compute(MayMove(above, context));
        hasOneMarker = context.AnyBullet && HasOneMarkerPerColumn();
    }

    /// <summary>The line behind the last one of the list.</summary>
    public int End { get; }

    /// <summary>How deep a line is indented; null to leave its indentation, and the blanks behind a bullet, as they are.</summary>
    public int? Indent(int line) => indents?[line - first];

    /// <summary>The bullet of an item, or its number.</summary>
    public ReadOnlySpan<char> Marker(int line)
    {
        var content = lines.Content(line);
        return hasOneMarker && !lines.Is(line, LineKind.OrderedBullet) ? "-" : content[..content.IndexOf(' ')];
    }

    /// <summary>Whether an item is a line of dashes or asterisks drawn across the page.</summary>
    public static bool IsRule(ReadOnlySpan<char> content) =>
        content.Length > 0 && !content.ContainsAnyExcept(content[0], ' ', '\t');

    private int FindEnd(ListContext context)
    {
        var line = first + 1;
        while (
            lines.Role(line) is LineRole.Item or LineRole.Continuation or LineRole.Code or LineRole.FenceClose
            || (context.SpansAttributes && lines.Role(line) == LineRole.KnownAttribute)
            || (lines.Role(line) is LineRole.Text or LineRole.Table or LineRole.FenceOpen && lines.IsIndented(line))
        )
        {
            line++;
        }

        return line;
    }

    /// <summary>
    /// Which indentation the outermost items may have, to be moved to the left edge. Where items are read by themselves, what is not one of
    /// them is a text of its own, which does not know what it is indented below.
    /// </summary>
    private int MayMove(TextBlock above, ListContext context)
    {
        if (context.Stays)
        {
            return -1;
        }

        for (var line = first; context.ItemsCount && line < End; line++)
        {
            if (!lines.Is(line, LineKind.Bullet) && lines.Role(line) != LineRole.Continuation)
            {
                return -1;
            }
        }

        return above.IsIndented ? 0 : 3;
    }

    /// <summary>Two lists that only their bullets tell apart must stay two.</summary>
    private bool HasOneMarkerPerColumn()
    {
        var markers = new Dictionary<int, char>();
        for (var line = first; line < End; line++)
        {
            if (lines.Role(line) == LineRole.KnownAttribute)
            {
                return false;
            }

            if (lines.Role(line) != LineRole.Item || lines.Is(line, LineKind.OrderedBullet))
            {
                continue;
            }

            var (column, marker) = (Indent(line) ?? lines.Indent(line), lines.Text[lines.TextStart(line)]);
            if (IsRule(lines.Content(line)) || (markers.TryGetValue(column, out var other) && other != marker))
            {
                return false;
            }

            markers[column] = marker;
        }

        return true;
    }
}
