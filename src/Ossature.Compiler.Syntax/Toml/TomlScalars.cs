using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Reads the value that a token stands for; null, and a problem, when it stands for none.</summary>
internal sealed class TomlScalars(TomlProblems problems, TomlStrings strings)
{
    public TomlValue? Read(SyntaxToken token)
    {
        var kind = (TomlTokenKind)token.Kind;
        if (
            kind
            is TomlTokenKind.BasicString
                or TomlTokenKind.LiteralString
                or TomlTokenKind.MultiLineBasicString
                or TomlTokenKind.MultiLineLiteralString
        )
        {
            return new TomlString(token.Span, strings.Read(token));
        }

        var text = problems.Source.ToString(token.Span);
        switch (kind)
        {
            case TomlTokenKind.Integer:
                return Integer(token.Span, text);
            case TomlTokenKind.Float:
                return Float(token.Span, text);
            case TomlTokenKind.Boolean:
                return new TomlBoolean(token.Span, text == "true");
            case TomlTokenKind.OffsetDateTime
            or TomlTokenKind.LocalDateTime
            or TomlTokenKind.LocalDate
            or TomlTokenKind.LocalTime:
                return DateTime(token.Span, text);
            case TomlTokenKind.UnclosedString:
                ReportUnclosed(token.Span, text[..1], TomlRepairs.Close(token.Span, text));
                return null;
            case TomlTokenKind.UnclosedMultiLineString:
                ReportUnclosed(new(token.Start, 3), text[..3], null);
                return null;
            default:
                ReportBadValue(token.Span, text);
                return null;
        }
    }

    private void ReportUnclosed(TextSpan span, string quotes, CodeFix? fix) =>
        problems.ReportMeaning(span, (bag, at) => bag.TomlStringUnclosed(at, quotes, fix));

    private TomlInteger? Integer(TextSpan span, string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var radix = digits.Length > 2 ? digits[1] : '0';
        var (fits, value) = radix switch
        {
            'x' => (
                long.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex),
                hex
            ),
            'b' => (
                long.TryParse(digits.AsSpan(2), NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out var binary),
                binary
            ),
            'o' => Octal(digits.AsSpan(2)),
            _ => (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), number),
        };

        // Hexadecimal and binary numbers are never negative: a set top bit means that the number is too large.
        if (fits && (value >= 0 || digits[0] == '-'))
        {
            return new(span, value);
        }

        problems.ReportMeaning(span, (bag, at) => bag.TomlNumberTooLarge(at, problems.Shown(span)));
        return null;
    }

    private static (bool Fits, long Value) Octal(ReadOnlySpan<char> digits)
    {
        ulong value = 0;
        foreach (var digit in digits)
        {
            if (value > long.MaxValue / 8)
            {
                return (false, 0);
            }

            value = (value * 8) + (ulong)(digit - '0');
        }

        return (true, (long)value);
    }

    private TomlFloat? Float(TextSpan span, string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var value = digits[^3..] switch
        {
            "inf" => digits[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            "nan" => double.NaN,
            _ => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
        if (!double.IsInfinity(value) || digits.EndsWith("inf", StringComparison.Ordinal))
        {
            return new(span, value);
        }

        problems.ReportMeaning(span, (bag, at) => bag.TomlNumberTooLarge(at, problems.Shown(span)));
        return null;
    }

    private TomlDateTime? DateTime(TextSpan span, string text)
    {
        var value = TomlDateTimes.Read(span, text);
        if (value is null)
        {
            problems.ReportMeaning(span, (bag, at) => bag.TomlBadDateTime(at, text, TomlDateTimes.Help));
        }

        return value;
    }

    private void ReportBadValue(TextSpan span, string text)
    {
        var shown = problems.Shown(span);
        if (char.IsAsciiDigit(text[0]) && text.AsSpan(1).IndexOfAny('-', ':') is >= 1 and <= 4)
        {
            problems.ReportMeaning(span, (bag, at) => bag.TomlBadDateTime(at, shown, TomlDateTimes.Help));
        }
        else if (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.')
        {
            problems.ReportMeaning(
                span,
                (bag, at) => bag.TomlBadNumber(at, shown, NumberHelp(text), TomlRepairs.CompleteNumber(span, text))
            );
        }
        else
        {
            problems.ReportMeaning(
                span,
                (bag, at) => bag.TomlBareText(at, shown, BareTextHelp(text), TomlRepairs.Quote(problems.Source, span))
            );
        }
    }

    private static string NumberHelp(string text)
    {
        var digits = text.TrimStart('+', '-');
        return digits.Contains("__", StringComparison.Ordinal)
            || digits.EndsWith('_')
            || digits.Contains("._", StringComparison.Ordinal)
                ? "`_` may only stand between two digits"
            : digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]) ? "leave out the leading zeros"
            : digits.StartsWith('.') || digits.EndsWith('.') ? "write a digit on both sides of the point"
            : "write it like `42`, `-17`, `0xff`, `3.14` or `1e6`; text needs quotes";
    }

    private static string BareTextHelp(string text) =>
        text.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "ON" => "write `true`",
            "FALSE" or "NO" or "OFF" => "write `false`",
            _ => "put text into quotes, as in `\"text\"`",
        };
}
