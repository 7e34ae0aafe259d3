using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>
/// Shows a diagnostic to people: <c>path:line:col: severity[CODE]: message</c>, the marked source below it, the help last.
/// </summary>
public static class TextRenderer
{
    /// <summary>Longer lines are cut to this many cells around the mark.</summary>
    private const int WidestLine = 120;

    /// <summary>UTF-16 units around a mark among which those are that fill these cells; beyond, only characters without a cell would show.</summary>
    private const int Reach = 1_000;

    /// <summary>Cells that stay visible before the mark of a cut line.</summary>
    private const int LeadIn = 30;

    /// <summary>The diagnostic as plain text; every line ends with <c>\n</c>.</summary>
    public static string Render(Diagnostic diagnostic) => string.Concat(RenderPieces(diagnostic).Select(piece => piece.Text));

    /// <summary>The same text in pieces that may be coloured.</summary>
    /// <param name="diagnostic">What is shown.</param>
    /// <param name="excerpt">Whether the source is shown; not where whoever asks shows more of it.</param>
    public static ImmutableArray<RenderedPiece> RenderPieces(Diagnostic diagnostic, bool excerpt = true)
    {
        var pieces = ImmutableArray.CreateBuilder<RenderedPiece>();
        var location = diagnostic.Location;
        var (line, column) = location.Start;
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var place = string.Create(CultureInfo.InvariantCulture, $"{Cells.Sentence(location.Path)}:{line}:{column}: ");
        pieces.Add(new(place, TextRole.Place));
        pieces.Add(new($"{severity}[{diagnostic.Code}]", TextRole.Severity));
        pieces.Add(new($": {Cells.Sentence(diagnostic.Message)}\n", TextRole.Message));
        if (excerpt && location.Source is { } source)
        {
            AddExcerpt(pieces, source, location.Span, Cells.Sentence(diagnostic.Label));
        }

        if (diagnostic.Help.Length > 0)
        {
            pieces.Add(new("  help: ", TextRole.Help));
            pieces.Add(new(Cells.Sentence(diagnostic.Help) + "\n", TextRole.Plain));
        }

        return pieces.ToImmutable();
    }

    /// <summary>The first and the last line of the span, each with its part of the span marked; three dots for what lies between.</summary>
    private static void AddExcerpt(ImmutableArray<RenderedPiece>.Builder pieces, SourceText source, TextSpan span, string label)
    {
        var first = source.GetPosition(span.Start).Line;
        var last = LastMarkedLine(source, span, first);
        var width = last.ToString(CultureInfo.InvariantCulture).Length;
        AddLine(pieces, source, span, first, width, first == last ? label : "");
        if (last > first + 1)
        {
            pieces.Add(new($"  {new string(' ', width)} ...\n", TextRole.Gutter));
        }

        if (last > first)
        {
            AddLine(pieces, source, span, last, width, label);
        }
    }

    private static int LastMarkedLine(SourceText source, TextSpan span, int first)
    {
        if (span.Length == 0)
        {
            return first;
        }

        // A span that ends with a line break marks nothing on the line behind it.
        var end = source.GetPosition(span.End);
        return end.Column == 1 ? end.Line - 1 : end.Line;
    }

    private static void AddLine(
        ImmutableArray<RenderedPiece>.Builder pieces,
        SourceText source,
        TextSpan span,
        int line,
        int width,
        string label
    )
    {
        var wholeLine = source.GetLine(line);
        var (lineSpan, shown, starts) = LayNearby(source, wholeLine, span.Start);
        var from = Math.Clamp(span.Start - lineSpan.Start, 0, lineSpan.Length);
        var to = Math.Clamp(span.End - lineSpan.Start, from, lineSpan.Length);
        var (firstUnit, lastUnit) = Window(starts, from);
        var cutBefore = lineSpan.Start + firstUnit > wholeLine.Start ? "…" : "";
        var cutAfter = lineSpan.Start + lastUnit < wholeLine.End ? "…" : "";
        to = Math.Min(to, lastUnit);

        var number = line.ToString(CultureInfo.InvariantCulture).PadLeft(width);
        pieces.Add(new($"  {number} | ", TextRole.Gutter));
        pieces.Add(new(cutBefore + string.Concat(shown[firstUnit..lastUnit]).TrimEnd() + cutAfter + "\n", TextRole.Plain));
        pieces.Add(new($"  {new string(' ', width)} | ", TextRole.Gutter));

        var indent = new string(' ', cutBefore.Length + starts[from] - starts[firstUnit]);
        var carets = new string('^', Math.Max(1, starts[to] - starts[from]));
        pieces.Add(new($"{indent}{carets}{(label.Length > 0 ? " " + label : "")}\n", TextRole.Marker));
    }

    /// <summary>Lays out as much of a line as can be shown: many marks on one huge line must not cost the whole line each.</summary>
    private static (TextSpan Part, string[] Shown, int[] Starts) LayNearby(SourceText source, TextSpan line, int mark)
    {
        for (var reach = WidestLine; ; reach *= 2)
        {
            var part = Nearby(source, line, mark, Math.Min(reach, Reach));
            var (shown, starts) = Cells.Lay(source.ToString(part));
            var cells = starts[Math.Clamp(mark - part.Start, 0, part.Length)];
            var fills =
                starts[^1] > WidestLine
                && (part.Start == line.Start || cells >= LeadIn)
                && (part.End == line.End || starts[^1] - cells >= WidestLine);
            if (fills || part == line || reach >= Reach)
            {
                return (part, shown, starts);
            }
        }
    }

    /// <summary>The part of a line up to so many units before and behind a mark.</summary>
    private static TextSpan Nearby(SourceText source, TextSpan line, int mark, int reach)
    {
        var start = Math.Max(line.Start, Math.Min(mark, line.End) - reach);
        var end = Math.Min(line.End, Math.Max(mark, line.Start) + reach);

        // Not through the middle of a character.
        start += start > line.Start && char.IsLowSurrogate(source.Text[start]) ? 1 : 0;
        end -= end < line.End && char.IsHighSurrogate(source.Text[end - 1]) ? 1 : 0;
        return TextSpan.FromBounds(Math.Min(start, end), end);
    }

    /// <summary>The units of a line that are shown: all of them, or those around the mark.</summary>
    private static (int First, int Last) Window(int[] starts, int mark)
    {
        var end = starts.Length - 1;
        if (starts[end] <= WidestLine)
        {
            return (0, end);
        }

        var first = 0;
        while (starts[first] < starts[mark] - LeadIn)
        {
            first++;
        }

        var last = first;
        while (last < end && starts[last + 1] - starts[first] <= WidestLine)
        {
            last++;
        }

        return (first, last);
    }
}
