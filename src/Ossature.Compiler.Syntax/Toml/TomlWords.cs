using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Tells numbers, dates and truth values from words that are none, as <c>grammar/toml/TomlLexer.g4</c> defines them.</summary>
internal static class TomlWords
{
    public const int DateLength = 10;

    /// <summary>What a whole word is.</summary>
    public static int TypeOf(ReadOnlySpan<char> word)
    {
        if (word is "true" or "false")
        {
            return TomlParser.BOOLEAN;
        }

        if (IsDate(word))
        {
            return word.Length == DateLength ? TomlParser.LOCAL_DATE
                : DateTimeLength(word, word[DateLength]) == word.Length ? DateTime(word)
                : TomlParser.BAD_VALUE;
        }

        return TimeLength(word) is > 0 and var time && time == word.Length ? TomlParser.LOCAL_TIME : Number(word);
    }

    /// <summary>How far a date and a time reach with this character between them, an offset included; zero when they are not there.</summary>
    public static int DateTimeLength(ReadOnlySpan<char> rest, char between)
    {
        if (!IsDate(rest) || between is not ('T' or 't' or ' ') || rest.Length <= DateLength || rest[DateLength] != between)
        {
            return 0;
        }

        var time = TimeLength(rest[(DateLength + 1)..]);
        return time == 0 ? 0 : DateLength + 1 + time + OffsetLength(rest[(DateLength + 1 + time)..]);
    }

    private static int DateTime(ReadOnlySpan<char> word) =>
        TimeLength(word[(DateLength + 1)..]) + DateLength + 1 == word.Length
            ? TomlParser.LOCAL_DATE_TIME
            : TomlParser.OFFSET_DATE_TIME;

    private static bool IsDate(ReadOnlySpan<char> rest) =>
        rest.Length >= DateLength
        && AreDigits(rest[..4])
        && rest[4] == '-'
        && AreDigits(rest[5..7])
        && rest[7] == '-'
        && AreDigits(rest[8..10]);

    private static int TimeLength(ReadOnlySpan<char> rest)
    {
        if (
            rest.Length < 8
            || !AreDigits(rest[..2])
            || rest[2] != ':'
            || !AreDigits(rest[3..5])
            || rest[5] != ':'
            || !AreDigits(rest[6..8])
        )
        {
            return 0;
        }

        var fraction = rest.Length > 8 && rest[8] == '.' ? Digits(rest[9..]) : 0;
        return fraction > 0 ? 9 + fraction : 8;
    }

    private static int OffsetLength(ReadOnlySpan<char> rest) =>
        rest is ['Z' or 'z', ..] ? 1
        : rest is ['+' or '-', _, _, ':', _, _, ..] && AreDigits(rest[1..3]) && AreDigits(rest[4..6]) ? 6
        : 0;

    private static int Number(ReadOnlySpan<char> word)
    {
        if (word is ['0', 'x' or 'o' or 'b', ..])
        {
            return IsGrouped(word[2..], word[1]) ? TomlParser.INTEGER : TomlParser.BAD_VALUE;
        }

        var unsigned = word is ['+' or '-', ..] ? word[1..] : word;
        if (unsigned is "inf" or "nan")
        {
            return TomlParser.FLOAT;
        }

        var whole = unsigned is ['0', ..] ? 1 : Grouped(unsigned);
        var rest = unsigned[whole..];
        if (whole == 0 || rest.IsEmpty)
        {
            return whole == 0 ? TomlParser.BAD_VALUE : TomlParser.INTEGER;
        }

        if (rest[0] == '.')
        {
            var fraction = Grouped(rest[1..]);
            rest = fraction == 0 ? rest : rest[(1 + fraction)..];
        }

        if (rest is ['e' or 'E', .. var exponent])
        {
            exponent = exponent is ['+' or '-', ..] ? exponent[1..] : exponent;
            var digits = Grouped(exponent);
            rest = digits == 0 ? rest : exponent[digits..];
        }

        return rest.IsEmpty ? TomlParser.FLOAT : TomlParser.BAD_VALUE;
    }

    /// <summary>How far digits reach, single underscores between them included.</summary>
    private static int Grouped(ReadOnlySpan<char> rest)
    {
        var at = Digits(rest);
        while (at > 0 && at + 1 < rest.Length && rest[at] == '_' && char.IsAsciiDigit(rest[at + 1]))
        {
            at += 1 + Digits(rest[(at + 1)..]);
        }

        return at;
    }

    private static bool IsGrouped(ReadOnlySpan<char> digits, char system)
    {
        var wasDigit = false;
        foreach (var c in digits)
        {
            var isDigit = system switch
            {
                'x' => char.IsAsciiHexDigit(c),
                'o' => c is >= '0' and <= '7',
                _ => c is '0' or '1',
            };
            if (!isDigit && !(c == '_' && wasDigit))
            {
                return false;
            }

            wasDigit = isDigit;
        }

        return wasDigit;
    }

    private static int Digits(ReadOnlySpan<char> rest) =>
        rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
