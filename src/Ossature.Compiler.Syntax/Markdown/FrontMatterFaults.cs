using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>
/// Finds what is wrong with metadata that the YAML library has refused, in the words of somebody who writes a specification. Reads line by
/// line what people mostly write; what they hardly ever write it passes over.
/// </summary>
internal sealed class FrontMatterFaults
{
    private const string InQuotes = "write the value in quotes";

    private readonly SourceText source;
    private readonly SyntaxTokenList lines;

    /// <summary>The line that is looked at.</summary>
    private int at;
    private Below below;

    private FrontMatterFaults(SourceText source, SyntaxTokenList lines)
    {
        this.source = source;
        this.lines = lines;
    }

    /// <summary>What may stand, further to the right, below the last key.</summary>
    private enum Below
    {
        Nothing,
        Anything,
        Text,
        Block,
    }

    /// <summary>The first fault, or null when it is none of the usual ones.</summary>
    public static FrontMatterFault? Find(SourceText source, SyntaxTokenList lines)
    {
        var faults = new FrontMatterFaults(source, lines);
        for (; faults.at < lines.Count; faults.at++)
        {
            if (faults.OfLine() is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>The first line without a blank behind the colon of its key, or null.</summary>
    public static FrontMatterFault? FindMissingBlank(SourceText source, SyntaxTokenList lines)
    {
        foreach (var line in lines)
        {
            if (MissingBlank(source, line.ContentSpan(source)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private FrontMatterFault? OfLine()
    {
        var content = lines[at].ContentSpan(source);
        if (content.Length == 0)
        {
            return null;
        }

        var indent = TextSpan.FromBounds(lines[at].Start, content.Start);
        var first = source.Text[content.Start];
        if (below != Below.Block && source.ToString(indent).Contains('\t'))
        {
            return Tab(indent);
        }

        return first == '#' ? null
            : indent.Length > 0 ? OfIndented(indent, content)
            : first == '-' && (content.Length == 1 || source.Text[content.Start + 1] == ' ') ? OfItem(content)
            : source.ToString(content) is ['-', '-', '-', ..] or ['.', '.', '.', ..]
                ? new(content, "a second document starts here", "remove this line")
            : OfKey(content);
    }

    private FrontMatterFault Tab(TextSpan indent)
    {
        var meant = below == Below.Anything ? "  " : "";
        var fix = CodeFix.Replace("indent without tabs", indent, meant);
        return new(indent, "a tab indents this line", "indent with blanks; YAML takes no tabs", fix);
    }

    private FrontMatterFault? OfIndented(TextSpan indent, TextSpan content)
    {
        var isItem = source.ToString(content).StartsWith("- ", StringComparison.Ordinal);
        return below switch
        {
            Below.Anything when isItem => OfItem(content),
            Below.Nothing or Below.Text when isItem || Colon(content) > 0 => new(
                content,
                "this line is indented, though the key above it has its value already",
                "start it in the first column",
                isItem ? null : CodeFix.Replace("start the line in the first column", indent, "")
            ),
            _ => null,
        };
    }

    private FrontMatterFault? OfItem(TextSpan content)
    {
        if (below != Below.Anything)
        {
            return new(content, "a list item stands under no key", "write the key above the list, as `depends:`");
        }

        var fault = OfValue(Behind(content, 1), "this item");
        below = Below.Anything;
        return fault;
    }

    private FrontMatterFault? OfKey(TextSpan content)
    {
        if (source.Text[content.Start] is '"' or '\'' or '?' or '[' or '{' or '&' or '*' or '!' or '%')
        {
            below = Below.Text;
            return null;
        }

        var colon = Colon(content);
        return colon > 0 ? OfValue(Behind(content, colon + 1), $"`{source.ToString(new(content.Start, colon))}`")
            : MissingBlank(source, content) is { } fault ? fault
            : new(content, "this line has no colon and is no `key: value`", FrontMatterFault.AnyForm);
    }

    private static FrontMatterFault? MissingBlank(SourceText source, TextSpan content)
    {
        var text = source.Text.AsSpan(content.Start, content.Length);
        var end = text.IndexOf(':');
        if (end < 1 || end + 1 == text.Length || text[end + 1] is ' ' or '\t' || text[..end].ContainsAny(" \t\"'[]{}#,"))
        {
            return null;
        }

        var (key, colon) = (text[..end].ToString(), content.Start + end);
        return new(
            new(colon, 1),
            $"there is no blank behind the colon of `{key}`",
            $"write `{key}: {text[(end + 1)..]}`",
            CodeFix.Replace("put a blank behind the colon", new(colon + 1, 0), " ")
        );
    }

    private FrontMatterFault? OfValue(TextSpan value, string owner)
    {
        below = Below.Nothing;
        switch (value.Length == 0 ? '#' : source.Text[value.Start])
        {
            case '#':
                below = Below.Anything;
                return null;
            case '"' or '\'':
                return OfQuoted(value);
            case '[' or '{':
                return OfBrackets(value);
            case '|' or '>':
                below = Below.Block;
                return null;
            case '@' or '`' or '%':
                return new(
                    new(value.Start, 1),
                    $"the value of {owner} cannot start with `{source.Text[value.Start]}`",
                    InQuotes,
                    Quote(value)
                );
            default:
                below = Below.Text;
                return OfPlain(value, owner);
        }
    }

    private FrontMatterFault? OfPlain(TextSpan value, string owner)
    {
        var text = source.ToString(value);
        if (text.IndexOf(" #", StringComparison.Ordinal) is > 0 and var comment)
        {
            value = new(value.Start, text.AsSpan(0, comment).TrimEnd().Length);
        }

        return Colon(value) is >= 0 and var colon
            ? new(new(value.Start + colon, 1), $"a second colon stands in the value of {owner}", InQuotes, Quote(value))
            : null;
    }

    private FrontMatterFault? OfQuoted(TextSpan value)
    {
        var quote = source.Text[value.Start];
        var end = EndOfQuoted(value.Start);
        return end < 0
            ? new(
                value,
                $"the text that starts here with `{quote}` is never closed",
                $"close it with `{quote}`",
                CodeFix.Replace("close the text", new(value.End, 0), quote.ToString())
            )
            : Behind(end, "there is text behind the closing quote", "put all of the value between the quotes");
    }

    private FrontMatterFault? OfBrackets(TextSpan value)
    {
        var open = new Stack<char>();
        for (var i = value.Start; i < lines[^1].End; i++)
        {
            var c = source.Text[i];
            if (c is '[' or '{')
            {
                open.Push(c == '[' ? ']' : '}');
            }
            else if (c is '"' or '\'' && source.Text[i - 1] is ' ' or ',' or '[' or '{')
            {
                var end = EndOfQuoted(i);
                if (end < 0)
                {
                    return OfQuoted(TextSpan.FromBounds(i, Math.Max(value.End, i + 1)));
                }

                i = end - 1;
            }
            else if (c is ']' or '}')
            {
                if (open.Pop() != c)
                {
                    return new(new(i, 1), $"`{c}` closes nothing here", FrontMatterFault.AnyForm);
                }

                if (open.Count == 0)
                {
                    return Behind(i + 1, "there is text behind the closing bracket", FrontMatterFault.AnyForm);
                }
            }
        }

        var closing = source.Text[value.Start] == '[' ? ']' : '}';
        return new(
            value,
            $"the list that starts here with `{source.Text[value.Start]}` is never closed",
            $"close it with `{closing}`",
            open.Count == 1 ? CodeFix.Replace("close the list", new(value.End, 0), closing.ToString()) : null
        );
    }

    /// <summary>Goes on with the line in which a value ends; behind it nothing but a comment may stand.</summary>
    private FrontMatterFault? Behind(int end, string problem, string help)
    {
        while (lines[at].End < end)
        {
            at++;
        }

        var rest = source.Trim(TextSpan.FromBounds(end, lines[at].End));
        return rest.Length == 0 || source.Text[rest.Start] == '#' ? null : new(rest, problem, help);
    }

    /// <summary>Behind the quote that closes the one at a place, or negative.</summary>
    private int EndOfQuoted(int start)
    {
        var quote = source.Text[start];
        for (var i = start + 1; i < lines[^1].End; i++)
        {
            if (quote == '"' && source.Text[i] == '\\')
            {
                i++;
            }
            else if (source.Text[i] == quote)
            {
                if (quote == '"' || i + 1 == source.Length || source.Text[i + 1] != quote)
                {
                    return i + 1;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>The first colon with a blank or the end behind it, counted from the start of a span, or negative.</summary>
    private int Colon(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (source.Text[i] == ':' && (i + 1 == span.End || source.Text[i + 1] is ' ' or '\t'))
            {
                return i - span.Start;
            }
        }

        return -1;
    }

    private TextSpan Behind(TextSpan content, int offset) =>
        source.Trim(TextSpan.FromBounds(content.Start + offset, content.End));

    private CodeFix? Quote(TextSpan value)
    {
        var text = source.ToString(value);
        return text.Contains('"') || text.Contains('\\')
            ? null
            : CodeFix.Replace("write the value in quotes", value, $"\"{text}\"");
    }
}
