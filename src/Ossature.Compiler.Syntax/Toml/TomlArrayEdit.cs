using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Turns the elements of an array into others: what stays is not touched, so its comments and its layout stay too.</summary>
internal sealed class TomlArrayEdit
{
    private readonly SourceText source;
    private readonly TomlArraySyntax array;
    private readonly ImmutableArray<TomlArrayElementSyntax> elements;
    private readonly string separator;
    private readonly List<TextEdit> edits = [];

    private TomlArrayEdit(SourceText source, TomlArraySyntax array)
    {
        this.source = source;
        this.array = array;
        elements = array.Elements;
        separator = elements.IsEmpty ? "" : Separator(elements[0]);
    }

    /// <summary>The edits after which the array holds <paramref name="texts"/>, each a value as it is written.</summary>
    /// <param name="source">The file.</param>
    /// <param name="array">The array.</param>
    /// <param name="current">What it holds now, each as it would be written.</param>
    /// <param name="texts">What it is to hold.</param>
    public static IReadOnlyList<TextEdit> Replace(
        SourceText source,
        TomlArraySyntax array,
        IReadOnlyList<string> current,
        ImmutableArray<string> texts
    )
    {
        var edit = new TomlArrayEdit(source, array);
        var (oldStart, newStart) = (0, 0);
        foreach (var (was, stays) in CommonSubsequence.Of(current, texts).Append((current.Count, texts.Length)))
        {
            edit.Replace(oldStart, was, texts[newStart..stays]);
            (oldStart, newStart) = (was + 1, stays + 1);
        }

        return edit.edits;
    }

    /// <summary>Puts texts in the place of the elements from <paramref name="start"/> to in front of <paramref name="end"/>.</summary>
    private void Replace(int start, int end, ImmutableArray<string> texts)
    {
        var kept = start + Math.Min(end - start, texts.Length);
        for (var i = start; i < kept; i++)
        {
            edits.Add(new(elements[i].Value!.Span, texts[i - start]));
        }

        for (var i = kept; i < end; i++)
        {
            edits.Add(new(ExtentOf(i), ""));
        }

        if (end > kept && end == elements.Length && kept > 0 && elements[^1].Comma is null)
        {
            // The array had no comma behind its last element and shall have none now.
            edits.Add(new(elements[kept - 1].Comma!.Value.Span, ""));
        }

        if (texts.Length > kept - start)
        {
            Insert(kept, texts[(kept - start)..]);
        }
    }

    private void Insert(int index, ImmutableArray<string> texts)
    {
        if (elements.IsEmpty)
        {
            edits.Add(new(new(array.Open.End, 0), string.Join(", ", texts)));
            return;
        }

        if (index == 0)
        {
            edits.Add(new(new(array.Open.End, 0), string.Concat(texts.Select(text => $"{separator}{text},"))));

            // Behind the bracket the first element stood without a blank in front of it.
            if (separator == " " && elements[0].FullSpan.Start == elements[0].Span.Start)
            {
                edits.Add(new(new(elements[0].Span.Start, 0), " "));
            }

            return;
        }

        var previous = elements[index - 1];
        var at = LineEndBehind(index - 1);
        if (previous.Comma is null)
        {
            edits.Add(new(new(previous.Value!.Span.End, 0), ","));
            edits.Add(new(new(at, 0), string.Join(",", texts.Select(text => separator + text))));
        }
        else
        {
            edits.Add(new(new(at, 0), string.Concat(texts.Select(text => $"{separator}{text},"))));
        }
    }

    /// <summary>The end of an element with its comma, or in an array with one element per line the end of the comment behind it.</summary>
    private int LineEndBehind(int index)
    {
        var end = elements[index].FullSpan.End;
        var breakBehind = separator.Contains('\n', StringComparison.Ordinal) ? TriviaBehind(index).IndexOfAny('\r', '\n') : -1;
        return end + Math.Max(breakBehind, 0);
    }

    private ReadOnlySpan<char> TriviaBehind(int index)
    {
        var start = elements[index].FullSpan.End;
        var end = index + 1 < elements.Length ? elements[index + 1].Span.Start : array.Close.Start;
        return source.Text.AsSpan(start, end - start);
    }

    /// <summary>An element with its comma, and when it has lines of its own, with the comment behind it and the line break in front.</summary>
    private TextSpan ExtentOf(int index)
    {
        var element = elements[index];
        var breakInFront = source.Text.AsSpan(element.FullSpan.Start, element.Span.Start - element.FullSpan.Start).IndexOf('\n');
        var breakBehind = TriviaBehind(index).IndexOfAny('\r', '\n');
        return breakInFront >= 0 && breakBehind >= 0
            ? TextSpan.FromBounds(StartOfBreak(element.FullSpan.Start + breakInFront), element.FullSpan.End + breakBehind)
            : element.FullSpan;
    }

    private int StartOfBreak(int lineFeed) => lineFeed > 0 && source.Text[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;

    /// <summary>What stands between two elements: a line break with the indentation of the first one, or a blank.</summary>
    private string Separator(TomlArrayElementSyntax first)
    {
        var trivia = source.Text.AsSpan(first.FullSpan.Start, first.Span.Start - first.FullSpan.Start);
        var lineFeed = trivia.LastIndexOf('\n');
        return lineFeed < 0
            ? " "
            : source.ToString(TextSpan.FromBounds(StartOfBreak(first.FullSpan.Start + lineFeed), first.Span.Start));
    }
}
