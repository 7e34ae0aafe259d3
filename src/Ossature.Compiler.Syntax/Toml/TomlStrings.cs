using System.Globalization;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Reads the text that a key or string token stands for.</summary>
internal sealed class TomlStrings(TomlProblems problems)
{
    private readonly string source = problems.Source.Text;
    private readonly TomlNames names = new();

    /// <summary>The text of a key's part or of a string; what is wrong inside is reported, the rest is still read.</summary>
    public string Read(SyntaxToken token) =>
        (TomlTokenKind)token.Kind switch
        {
            TomlTokenKind.BasicKey or TomlTokenKind.BasicString => Unescape(token.Start + 1, token.End - 1),
            TomlTokenKind.LiteralKey or TomlTokenKind.LiteralString => source[(token.Start + 1)..(token.End - 1)],
            TomlTokenKind.MultiLineBasicString => Unescape(SkipFirstBreak(token.Start + 3), token.End - 3),
            TomlTokenKind.MultiLineLiteralString => source[SkipFirstBreak(token.Start + 3)..(token.End - 3)]
                .ReplaceLineEndings("\n"),
            _ => names.Get(source.AsSpan(token.Start..token.End)),
        };

    private int SkipFirstBreak(int at) =>
        source[at] == '\n' ? at + 1
        : source[at] == '\r' && source[at + 1] == '\n' ? at + 2
        : at;

    private string Unescape(int start, int end)
    {
        if (source.AsSpan(start..end).IndexOfAny('\\', '\r') < 0)
        {
            return source[start..end];
        }

        var text = new StringBuilder(end - start);
        var at = start;
        while (at < end)
        {
            var special = source.AsSpan(at, end - at).IndexOfAny('\\', '\r');
            if (special < 0)
            {
                break;
            }

            text.Append(source, at, special);
            at += special;
            at = source[at] == '\\' ? ReadEscape(text, at, end) : ReadCarriageReturn(text, at);
        }

        return text.Append(source, at, end - at).ToString();
    }

    /// <summary>CR LF means a line feed: the value must not depend on how the file was checked out.</summary>
    private int ReadCarriageReturn(StringBuilder text, int at)
    {
        text.Append(source[at + 1] == '\n' ? "" : "\r");
        return at + 1;
    }

    private int ReadEscape(StringBuilder text, int at, int end)
    {
        var simple = source[at + 1] switch
        {
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            '"' => '"',
            '\\' => '\\',
            _ => '\0',
        };
        if (simple != '\0')
        {
            text.Append(simple);
            return at + 2;
        }

        return source[at + 1] switch
        {
            'u' => ReadCodePoint(text, at, 4, end),
            'U' => ReadCodePoint(text, at, 8, end),
            ' ' or '\t' or '\r' or '\n' => ReadLineContinuation(at, end),
            _ => Refuse(at, 2),
        };
    }

    private int ReadCodePoint(StringBuilder text, int at, int digits, int end)
    {
        var available = 0;
        while (available < digits && at + 2 + available < end && char.IsAsciiHexDigit(source[at + 2 + available]))
        {
            available++;
        }

        if (available < digits)
        {
            return Refuse(at, 2 + available);
        }

        var value = uint.Parse(source.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (Rune.IsValid(value))
        {
            text.Append(new Rune(value).ToString());
        }
        else
        {
            var span = new TextSpan(at, 2 + digits);
            problems.ReportMeaning(span, (bag, where) => bag.TomlBadCodePoint(where, problems.Shown(span)));
        }

        return at + 2 + digits;
    }

    /// <summary>A backslash at the end of a line swallows the line break and all blanks and line breaks that follow.</summary>
    private int ReadLineContinuation(int at, int end)
    {
        var next = at + 1;
        var breaks = false;
        while (next < end && source[next] is ' ' or '\t' or '\r' or '\n')
        {
            breaks |= source[next] == '\n';
            next++;
        }

        return breaks ? next : Refuse(at, 2);
    }

    private int Refuse(int at, int length)
    {
        var span = new TextSpan(at, length);
        problems.ReportMeaning(
            span,
            (bag, where) => bag.TomlBadEscape(where, problems.Shown(span), TomlRepairs.Insert(at, "\\"))
        );
        return at + length;
    }
}
