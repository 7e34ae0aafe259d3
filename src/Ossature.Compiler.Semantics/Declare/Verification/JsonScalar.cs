using System.Globalization;
using System.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Strings, numbers and words of JSON.</summary>
internal static class JsonScalar
{
    private const int MostShown = 40;

    /// <summary>Whether a value that is known to be JSON is a string.</summary>
    public static bool IsString(ReadOnlySpan<char> json) => json is ['"', ..];

    /// <summary>Whether a value that is known to be JSON is a number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> json) => json is [>= '0' and <= '9' or '-' or 'N' or 'I', ..];

    /// <summary>The text of a string that is known to be JSON. Half a surrogate pair, written as an escape, stays half a one.</summary>
    public static string Decode(ReadOnlySpan<char> json)
    {
        var inside = json[1..^1];
        if (!inside.Contains('\\'))
        {
            return inside.ToString();
        }

        var text = new StringBuilder(inside.Length);
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] != '\\')
            {
                text.Append(inside[at]);
                continue;
            }

            switch (inside[++at])
            {
                case 'u':
                    text.Append(
                        (char)ushort.Parse(inside.Slice(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                    );
                    at += 4;
                    break;
                case var escape:
                    text.Append(
                        escape switch
                        {
                            'b' => '\b',
                            'f' => '\f',
                            'n' => '\n',
                            'r' => '\r',
                            't' => '\t',
                            _ => escape,
                        }
                    );
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Reads the string, number or word at <paramref name="at"/>, which is moved behind it; null when it is one.</summary>
    public static JsonFault? Read(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] == '"')
        {
            return ReadString(text, ref at);
        }

        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.' or '+' or '-'))
        {
            at++;
        }

        var word = text[start..at];
        return word.IsEmpty ? Stray(text, start)
            : VerificationNames.IsJsonWord(word) || word is "-Infinity" || IsWrittenAsNumber(word) ? null
            : Unknown(word, start);
    }

    /// <summary>Reads the string that opens at <paramref name="at"/>, which is moved behind it; null when it is whole.</summary>
    public static JsonFault? ReadString(ReadOnlySpan<char> text, ref int at)
    {
        var start = at++;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '"':
                    at++;
                    return null;
                case '\\' when EscapeLength(text[at..]) is > 0 and var length:
                    at += length;
                    break;
                case '\\':
                    return new(
                        at,
                        Math.Min(2, text.Length - at),
                        "the backslash starts no escape",
                        @"write `\\` for a backslash; there are `\""`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` and `\uXXXX`"
                    );
                case < ' ':
                    return new(at, 1, "a string holds no tab or other control character", @"write `\t` for a tab, else `\uXXXX`");
                default:
                    at++;
                    break;
            }
        }

        return new(
            start,
            text.Length - start,
            "the string is never closed",
            @"write a `""` at its end, and `\""` for a quote inside"
        );
    }

    private static int EscapeLength(ReadOnlySpan<char> text) =>
        text switch
        {
            ['\\', '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't', ..] => 2,
            ['\\', 'u', var a, var b, var c, var d, ..]
                when char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d) =>
                6,
            _ => 0,
        };

    private static bool IsWrittenAsNumber(ReadOnlySpan<char> word)
    {
        var at = word[0] == '-' ? 1 : 0;
        var whole = Digits(word[at..]);
        if (whole == 0 || (whole > 1 && word[at] == '0'))
        {
            return false;
        }

        at += whole;
        if (at < word.Length && word[at] == '.')
        {
            var fraction = Digits(word[(at + 1)..]);
            if (fraction == 0)
            {
                return false;
            }

            at += 1 + fraction;
        }

        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at += at + 1 < word.Length && word[at + 1] is '+' or '-' ? 2 : 1;
            var exponent = Digits(word[at..]);
            return exponent > 0 && at + exponent == word.Length;
        }

        return at == word.Length;
    }

    /// <summary>How many digits a text starts with.</summary>
    public static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return length;
    }

    private static JsonFault Unknown(ReadOnlySpan<char> word, int start)
    {
        var shown = Show(word);
        if (char.IsAsciiDigit(word[0]) || word[0] is '-' or '+' or '.')
        {
            return new(
                start,
                word.Length,
                $"`{shown}` is not a number",
                $"write `12`, `-0.5` or `1e3`, without a leading zero or `+`; a text stands in double quotes: `\"{shown}\"`"
            );
        }

        var meant = word switch
        {
            "True" or "TRUE" => "true",
            "False" or "FALSE" => "false",
            "None" or "Null" or "NULL" => "null",
            "nan" or "NAN" => "NaN",
            _ => null,
        };
        return new(
            start,
            word.Length,
            $"`{shown}` is no JSON word",
            meant is null
                ? $"write a text in double quotes: `\"{shown}\"`"
                : $"write `{meant}`, or a text in double quotes: `\"{shown}\"`",
            meant
        );
    }

    private static JsonFault Stray(ReadOnlySpan<char> text, int start)
    {
        if (text[start] != '\'')
        {
            // A character outside the first 65,536 is two.
            var length = char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1;
            return new(
                start,
                length,
                $"a value is missing before `{text.Slice(start, length)}`",
                "write a JSON value; a text stands in double quotes"
            );
        }

        var end = text[(start + 1)..].IndexOf('\'');
        var inside = end < 0 ? [] : text.Slice(start + 1, end);
        var isPlain = end >= 0 && !inside.ContainsAny('"', '\\') && !inside.ContainsAnyInRange('\0', '\u001F');
        return new(
            start,
            end < 0 ? text.Length - start : end + 2,
            "single quotes make no string",
            "write the text in double quotes",
            isPlain ? $"\"{inside}\"" : null
        );
    }

    private static string Show(ReadOnlySpan<char> word) => word.Length <= MostShown ? word.ToString() : $"{word[..MostShown]}…";
}
