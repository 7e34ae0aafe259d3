using System.Globalization;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary>Sizes as people write them: <c>2 GB</c>. A unit is a thousand of the one before it.</summary>
public static class ByteSize
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>Number of bytes of a written size, as <c>500 MB</c>, <c>1.5 GB</c> or <c>0 B</c>; null for anything else.</summary>
    public static long? Parse(string written)
    {
        var letters = written.TakeWhile(c => !char.IsAsciiLetter(c)).Count();
        var unit = Array.FindIndex(Units, unit => unit.Equals(written[letters..], StringComparison.OrdinalIgnoreCase));
        return
            unit >= 0
            && decimal.TryParse(
                written[..letters].TrimEnd(' '),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number <= 1_000_000
            ? (long)(number * (decimal)Math.Pow(1000, unit))
            : null;
    }

    /// <summary>The size with one decimal at most, as <c>1.2 GB</c>.</summary>
    /// <param name="bytes">Not negative.</param>
    public static string Show(long bytes)
    {
        var (number, unit) = ((decimal)bytes, 0);
        while (number >= 999.95m && unit < Units.Length - 1)
        {
            (number, unit) = (number / 1000, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{number:0.#} {Units[unit]}");
    }
}
