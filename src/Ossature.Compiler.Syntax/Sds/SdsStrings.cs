using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Strings in double quotes and their escapes.</summary>
public static class SdsStrings
{
    private const int LastCharacter = 0x10FFFF;

    /// <summary>The text that a string stands for. An escape that does not exist is kept as it is written.</summary>
    public static string Value(SourceText source, SyntaxToken token)
    {
        var written = source.Text.AsSpan(token.Start, token.End - token.Start);
        Length(written, out var isClosed);
        var rest = written[1..(isClosed ? ^1 : ^0)];
        if (!rest.Contains('\\'))
        {
            return rest.ToString();
        }

        var value = new StringBuilder(rest.Length);
        while (rest.IndexOf('\\') is >= 0 and var at)
        {
            value.Append(rest[..at]);
            rest = rest[at..];
            var length = EscapeLength(rest, out var character);
            if (character < 0)
            {
                value.Append(rest[..length]);
            }
            else
            {
                value.Append(new Rune(character).ToString());
            }

            rest = rest[length..];
        }

        return value.Append(rest).ToString();
    }

    /// <summary>How long the string is that starts here; one that nothing closes ends with its line.</summary>
    internal static int Length(ReadOnlySpan<char> rest, out bool isClosed)
    {
        var at = 1;
        while (rest[at..].IndexOfAny("\"\\\r\n") is >= 0 and var found)
        {
            at += found;
            if (rest[at] != '\\')
            {
                isClosed = rest[at] == '"';
                return isClosed ? at + 1 : at;
            }

            // A line break is never escaped.
            at += at + 1 < rest.Length && rest[at + 1] is not ('\r' or '\n') ? 2 : 1;
        }

        isClosed = false;
        return rest.Length;
    }

    /// <summary>Reports the escapes of a string that do not exist; of one that is repeated the first.</summary>
    internal static void CheckEscapes(SourceText source, TextSpan text, DiagnosticBag problems)
    {
        var at = text.Start;
        var reported = "";
        while (source.Text.AsSpan(at, text.End - at).IndexOf('\\') is >= 0 and var found)
        {
            at += found;
            var escape = source.Text.AsSpan(at, text.End - at);
            var length = EscapeLength(escape, out var character);
            if (character < 0 && length > 1 && !escape[..length].SequenceEqual(reported))
            {
                reported = escape[..length].ToString();
                problems.UnknownEscape(Location.Of(source, new(at, length)), reported);
            }

            at += length;
        }
    }

    /// <summary>How long the escape is that starts here, and the character it stands for; -1 if there is no such escape.</summary>
    private static int EscapeLength(ReadOnlySpan<char> rest, out int character)
    {
        character = rest switch
        {
            ['\\', '"', ..] => '"',
            ['\\', '\\', ..] => '\\',
            ['\\', 'n', ..] => '\n',
            ['\\', 't', ..] => '\t',
            _ => -1,
        };
        return rest is ['\\', 'u', '{', ..] ? CodePointLength(rest, out character)
            : rest.Length > 2 && char.IsSurrogatePair(rest[1], rest[2]) ? 3
            : Math.Min(2, rest.Length);
    }

    /// <summary><c>\u{hex}</c>.</summary>
    private static int CodePointLength(ReadOnlySpan<char> rest, out int character)
    {
        character = -1;
        var at = 3;
        var value = 0;
        while (at < rest.Length && char.IsAsciiHexDigit(rest[at]))
        {
            value = Math.Min(value * 16 + HexValue(rest[at]), LastCharacter + 1);
            at++;
        }

        if (at == rest.Length || rest[at] != '}')
        {
            return at;
        }

        character = at > 3 && Rune.IsValid(value) ? value : -1;
        return at + 1;
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | ' ') - 'a' + 10;
}
