using System.Collections.Immutable;
using Ossature.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Reads metadata with the YAML library, event by event, so that nothing in it can nest too deep for us.</summary>
internal sealed class YamlFrontMatter
{
    /// <summary>Deeper nesting is refused before the library sees it: the time it takes grows with the square of the depth.</summary>
    private const int MaximumDepth = 64;

    private const string NoSense = "it makes no sense from here on";

    private readonly SourceText source;
    private readonly TextSpan region;
    private readonly Parser parser;

    private YamlFrontMatter(SourceText source, TextSpan region)
    {
        this.source = source;
        this.region = region;
        parser = new(new StringReader(source.ToString(region)));
    }

    /// <summary>The metadata, or what is wrong with it.</summary>
    public static YamlReading Read(SourceText source, TextSpan region)
    {
        var reader = new YamlFrontMatter(source, region);
        if (reader.TooDeep() is { } place)
        {
            return new(null, place, $"it nests deeper than {MaximumDepth} levels");
        }

        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException fault)
        {
            return new(null, reader.Span(fault.Start, fault.End), NoSense);
        }
        catch (Exception)
        {
            // On some malformed input the library runs into whatever its internals throw.
            var last = reader.parser.Current?.End ?? Mark.Empty;
            return new(null, reader.Span(last, last), NoSense);
        }
    }

    private YamlReading ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            return new(new([]));
        }

        parser.Consume<DocumentStart>();
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var content = parser.Consume<ParsingEvent>();
        if (content is MappingStart)
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                ReadEntry(entries);
            }
        }
        else if (content is not Scalar { Style: ScalarStyle.Plain, Value: "" })
        {
            return new(null, Span(content), IsNoMapping: true);
        }

        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            return new(null, Span(second), "a second document starts here");
        }

        parser.Consume<StreamEnd>();
        return new(new(entries.ToImmutable()));
    }

    private void ReadEntry(ImmutableArray<FrontMatterEntry>.Builder entries)
    {
        var key = parser.Consume<ParsingEvent>();
        Skip(key);
        var value = ReadValue();

        // A key that is no word cannot be one that anybody asks for.
        if (key is Scalar name)
        {
            entries.Add(new(name.Value, Span(name), value));
        }
    }

    private FrontMatterValue ReadValue()
    {
        var value = parser.Consume<ParsingEvent>();
        if (value is not SequenceStart)
        {
            return ReadItem(value);
        }

        var items = ImmutableArray.CreateBuilder<FrontMatterValue>();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadItem(parser.Consume<ParsingEvent>()));
        }

        return new FrontMatterList(items.ToImmutable(), Span(value, parser.Consume<SequenceEnd>()));
    }

    private FrontMatterValue ReadItem(ParsingEvent item)
    {
        var last = Skip(item);
        return item is Scalar scalar
            ? new FrontMatterScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, Span(scalar))
            : new FrontMatterOther(Span(item, last));
    }

    /// <summary>Passes over the rest of a node whose first event was consumed, and gives its last one.</summary>
    private ParsingEvent Skip(ParsingEvent node)
    {
        for (var depth = node.NestingIncrease; depth > 0; depth += node.NestingIncrease)
        {
            node = parser.Consume<ParsingEvent>();
        }

        return node;
    }

    private TextSpan? TooDeep()
    {
        var depth = 0;
        for (var i = region.Start; i < region.End; i++)
        {
            depth += source.Text[i] switch
            {
                '[' or '{' => 1,
                ']' or '}' => -1,
                _ => 0,
            };
            if (depth > MaximumDepth)
            {
                return new(i, 1);
            }
        }

        return null;
    }

    private TextSpan Span(ParsingEvent node) => Span(node.Start, node.End);

    private TextSpan Span(ParsingEvent first, ParsingEvent last)
    {
        // The library ends what stands in brackets before the last of them.
        var span = Span(first.Start, last.End);
        var behind = source.Text.AsSpan(span.End, region.End - span.End);
        var closing = source.Text[span.Start] switch
        {
            '[' => ']',
            '{' => '}',
            _ => '\0',
        };
        var end = behind.TrimStart().StartsWith([closing]) ? span.End + behind.IndexOf(closing) + 1 : span.End;
        return TextSpan.FromBounds(span.Start, end);
    }

    private TextSpan Span(Mark start, Mark end)
    {
        var first = Math.Clamp(region.Start + (int)start.Index, region.Start, region.End);
        var last = Math.Clamp(region.Start + (int)end.Index, first, region.End);

        // The library counts the blanks and line breaks behind a node to it.
        var length = source.Text.AsSpan(first, last - first).TrimEnd().Length;
        return length > 0 ? new(first, length) : RestOfLine(first);
    }

    /// <summary>From a place in the metadata to the end of its line; what lies behind the last line is marked at the end of that.</summary>
    private TextSpan RestOfLine(int start)
    {
        start = Math.Min(start, region.Start + source.Text.AsSpan(region.Start, region.Length).TrimEnd().Length);
        var rest = source.Text.AsSpan(start, region.End - start);
        return new(start, rest.IndexOfAny('\n', '\r') is >= 0 and var end ? end : rest.Length);
    }
}
