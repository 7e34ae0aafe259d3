using System.Globalization;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Durations of several units such as <c>1h30m</c>, which the language does not have.</summary>
internal static class CompoundDurations
{
    /// <summary>Whether a malformed number is one.</summary>
    public static bool Is(ReadOnlySpan<char> number)
    {
        var parts = 0;
        for (; number.Length > 0; parts++)
        {
            var part = number[..PartLength(number)];
            if (SdsUnits.Duration(part[NumberLength(part)..]).Milliseconds == 0)
            {
                return false;
            }

            number = number[part.Length..];
        }

        return parts > 1;
    }

    public static void Report(Location location, DiagnosticBag problems)
    {
        var text = location.Source!.ToString(location.Span);
        if (InOneUnit(text) is { } sum)
        {
            problems.CompoundDuration(
                location,
                text,
                $"use one unit: `{sum}`",
                CodeFix.Replace($"write `{sum}`", location.Span, sum)
            );
        }
        else
        {
            problems.CompoundDuration(location, text, "use one unit, such as `90m`");
        }
    }

    /// <summary>The same time in its last unit; null where that is no round number, or some number is too long.</summary>
    private static string? InOneUnit(ReadOnlySpan<char> number)
    {
        var (sum, unit) = (0m, "");
        while (number.Length > 0)
        {
            var part = number[..PartLength(number)];
            if (SdsQuantity.Read(part) is not { } quantity)
            {
                return null;
            }

            (sum, unit) = (sum + quantity.Value, quantity.Unit);
            number = number[part.Length..];
        }

        var milliseconds = SdsUnits.Duration(unit).Milliseconds;
        return sum % milliseconds == 0 ? (sum / milliseconds).ToString("0", CultureInfo.InvariantCulture) + unit : null;
    }

    /// <summary>How long the first number is with the letters behind it.</summary>
    private static int PartLength(ReadOnlySpan<char> number)
    {
        var end = NumberLength(number);
        while (end < number.Length && !char.IsAsciiDigit(number[end]) && number[end] != '.')
        {
            end++;
        }

        return end;
    }

    /// <summary>How long the number is at the start: digits, and perhaps a point with digits behind it.</summary>
    private static int NumberLength(ReadOnlySpan<char> number)
    {
        var whole = SdsNumbers.Digits(number);
        var isDecimal = whole > 0 && whole < number.Length && number[whole] == '.';
        return isDecimal && SdsNumbers.Digits(number[(whole + 1)..]) is > 0 and var part ? whole + 1 + part : whole;
    }
}
