using System.Globalization;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>A number with its unit, read exactly.</summary>
/// <param name="Number">The number as it is written.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">
/// A duration in milliseconds, a size in bytes (of which 1024 are a KB), a percentage as a part of one; for a rate, the milliseconds in which it
/// allows <paramref name="Number"/>; otherwise the number.
/// </param>
/// <param name="Unit">The unit as it is written; empty where there is none.</param>
public readonly record struct SdsQuantity(decimal Number, SdsQuantityKind Kind, decimal Value, string Unit)
{
    /// <summary>More digits than anything measured has, and few enough for exact sums and products of a number and its unit.</summary>
    private const int MostDigits = 18;

    /// <summary>Reads a number; null where it has too many digits.</summary>
    /// <param name="written">Digits, perhaps with a point, and perhaps with a unit behind them.</param>
    internal static SdsQuantity? Read(ReadOnlySpan<char> written)
    {
        var end = written.Length;
        while (!char.IsAsciiDigit(written[end - 1]))
        {
            end--;
        }

        return ReadNumber(written[..end]) is { } number ? Of(number, written[end..]) : null;
    }

    /// <summary>Reads what is allowed in a unit of time; null where the number has too many digits.</summary>
    internal static SdsQuantity? ReadRate(ReadOnlySpan<char> number, ReadOnlySpan<char> unit)
    {
        if (ReadNumber(number) is not { } count)
        {
            return null;
        }

        var (name, milliseconds) = SdsUnits.Duration(unit);
        return milliseconds is SdsUnits.Second or SdsUnits.Minute or SdsUnits.Hour or SdsUnits.Day
            ? new(count, SdsQuantityKind.Rate, milliseconds, name)
            : new(count, SdsQuantityKind.Unknown, count, unit.ToString());
    }

    private static SdsQuantity Of(decimal number, ReadOnlySpan<char> unit)
    {
        var (name, milliseconds) = SdsUnits.Duration(unit);
        return milliseconds > 0
            ? new(number, SdsQuantityKind.Duration, number * milliseconds, name)
            : unit switch
            {
                "" => new(number, SdsQuantityKind.Number, number, ""),
                "%" => new(number, SdsQuantityKind.Percentage, number / 100, "%"),
                "x" => new(number, SdsQuantityKind.Multiple, number, "x"),
                "B" => new(number, SdsQuantityKind.Size, number, "B"),
                "KB" => new(number, SdsQuantityKind.Size, number * (1L << 10), "KB"),
                "MB" => new(number, SdsQuantityKind.Size, number * (1L << 20), "MB"),
                "GB" => new(number, SdsQuantityKind.Size, number * (1L << 30), "GB"),
                _ => new(number, SdsQuantityKind.Unknown, number, unit.ToString()),
            };
    }

    private static decimal? ReadNumber(ReadOnlySpan<char> written)
    {
        var digits = written.TrimStart('0');
        return digits.Length - (digits.Contains('.') ? 1 : 0) <= MostDigits
            ? decimal.Parse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;
    }
}
