using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>
/// Reads metadata that consists of <c>key: word</c>, <c>key: [a, b]</c> and <c>key:</c> with lines <c>- x</c> below, without a YAML
/// library. It gives up on whatever could mean something else.
/// </summary>
internal sealed class SimpleFrontMatter
{
    private readonly SourceText source;
    private readonly ImmutableArray<FrontMatterEntry>.Builder entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();

    /// <summary>The key whose value may still be a list in the lines below, and the items found so far.</summary>
    private (string Key, TextSpan Span, int Indent, ImmutableArray<FrontMatterValue>.Builder Items)? open;

    private SimpleFrontMatter(SourceText source) => this.source = source;

    /// <summary>The metadata, or null when it is not that simple.</summary>
    public static FrontMatter? TryRead(SourceText source, SyntaxTokenList lines)
    {
        var reader = new SimpleFrontMatter(source);
        foreach (var line in lines)
        {
            if (!reader.TryLine(line.ContentSpan(source), line.Start, line.End))
            {
                return null;
            }
        }

        reader.Close();
        return new(reader.entries.ToImmutable());
    }

    /// <summary>What can be read of broken metadata: the keys whose lines are that simple.</summary>
    public static FrontMatter ReadReadable(SourceText source, SyntaxTokenList lines)
    {
        var reader = new SimpleFrontMatter(source);
        foreach (var line in lines)
        {
            if (!reader.TryLine(line.ContentSpan(source), line.Start, line.End))
            {
                reader.open = null;
            }
        }

        reader.Close();
        return new(reader.entries.ToImmutable()) { IsPartial = true };
    }

    private bool TryLine(TextSpan line, int lineStart, int lineEnd)
    {
        if (
            source.Text.AsSpan(line.End, lineEnd - line.End).ContainsAnyExcept(" \r\n")
            || !IsPlain(source.Text.AsSpan(line.Start, line.Length))
        )
        {
            return false;
        }

        if (line.Length == 0 || Char(line.Start) == '#')
        {
            return !source.Text.AsSpan(lineStart, line.Start - lineStart).ContainsAnyExcept(' ');
        }

        return Char(line.Start) == '-' ? TryItem(line, line.Start - lineStart) : line.Start == lineStart && TryKey(line);
    }

    /// <summary>Whether all characters are such that YAML neither refuses them nor takes them for a line break.</summary>
    private static bool IsPlain(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (c is not ((>= ' ' and <= '~') or (>= '\u00A0' and < '\uD800' and not ('\u2028' or '\u2029'))))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryItem(TextSpan line, int indent)
    {
        if (
            open is not { } list
            || line.Length < 3
            || Char(line.Start + 1) != ' '
            || (list.Items.Count > 0 && list.Indent != indent)
            || source.Text.AsSpan(line.Start - indent, indent).ContainsAnyExcept(' ')
            || TryScalar(Trim(line.Start + 2, line.End), inList: false) is not { } item
        )
        {
            return false;
        }

        list.Items.Add(item);
        open = list with { Indent = indent };
        return true;
    }

    private bool TryKey(TextSpan line)
    {
        var colon = line.Start;
        while (colon < line.End && (char.IsAsciiLetterOrDigit(Char(colon)) || Char(colon) is '_' or '-'))
        {
            colon++;
        }

        if (colon == line.End || Char(colon) != ':' || !char.IsAsciiLetter(Char(line.Start)))
        {
            return false;
        }

        Close();
        var key = TextSpan.FromBounds(line.Start, colon);
        if (colon + 1 == line.End)
        {
            open = (source.ToString(key), key, 0, ImmutableArray.CreateBuilder<FrontMatterValue>());
            return true;
        }

        if (Char(colon + 1) != ' ' || TryValue(Trim(colon + 2, line.End)) is not { } value)
        {
            return false;
        }

        entries.Add(new(source.ToString(key), key, value));
        return true;
    }

    private FrontMatterValue? TryValue(TextSpan span) =>
        Char(span.Start) == '[' ? TryFlowList(span) : TryScalar(span, inList: false);

    private FrontMatterList? TryFlowList(TextSpan span)
    {
        if (Char(span.End - 1) != ']')
        {
            return null;
        }

        var inside = Trim(span.Start + 1, span.End - 1);
        var items = ImmutableArray.CreateBuilder<FrontMatterValue>();
        for (var start = inside.Start; inside.Length > 0 && start <= inside.End; )
        {
            var comma = source.Text.AsSpan(start, inside.End - start).IndexOf(',') is >= 0 and var at ? start + at : inside.End;
            if (TryScalar(Trim(start, comma), inList: true) is not { } item)
            {
                return null;
            }

            items.Add(item);
            start = comma + 1;
        }

        return new(items.ToImmutable(), span);
    }

    private FrontMatterScalar? TryScalar(TextSpan span, bool inList)
    {
        if (span.Length == 0)
        {
            return null;
        }

        var text = source.Text.AsSpan(span.Start, span.Length);
        if (text[0] is '"' or '\'')
        {
            var inner = span.Length >= 2 && text[^1] == text[0] ? text[1..^1] : "\"";
            return inner.ContainsAny("\"'\\,") || inner.ContainsAnyInRange('\0', '\x1f')
                ? null
                : new(inner.ToString(), Quoted: true, span);
        }

        if (!char.IsLetterOrDigit(text[0]))
        {
            return null;
        }

        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '_' or '-' or '.' or '/' or '+') && (inList || c is not ','))
            {
                return null;
            }
        }

        return new(text.ToString(), Quoted: false, span);
    }

    /// <summary>Ends the key that was waiting for a list.</summary>
    private void Close()
    {
        if (open is { } list)
        {
            FrontMatterValue value =
                list.Items.Count > 0
                    ? new FrontMatterList(
                        list.Items.ToImmutable(),
                        TextSpan.FromBounds(list.Items[0].Span.Start, list.Items[^1].Span.End)
                    )
                    : new FrontMatterScalar("", Quoted: false, new(list.Span.End + 1, 0));
            entries.Add(new(list.Key, list.Span, value));
            open = null;
        }
    }

    private char Char(int at) => source.Text[at];

    private TextSpan Trim(int start, int end)
    {
        while (start < end && Char(start) == ' ')
        {
            start++;
        }

        while (end > start && Char(end - 1) == ' ')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
