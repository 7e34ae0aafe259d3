using System.Globalization;

namespace Ossature.CommandLine.Building;

/// <summary>A sum of figures of which some may not be known; it never claims more than was stated.</summary>
/// <param name="Known">The sum of the stated figures.</param>
/// <param name="Stated">Number of figures that were stated.</param>
/// <param name="Missing">Number of figures that were not.</param>
internal readonly record struct TokenSum(long Known, int Stated, int Missing)
{
    /// <summary>The sum with one more figure; null is one that was not stated.</summary>
    public TokenSum Add(long? figure) =>
        figure is { } value ? new(Known + value, Stated + 1, Missing) : this with { Missing = Missing + 1 };

    /// <summary>The sum when every figure was stated, else null.</summary>
    public long? Exact => Missing == 0 ? Known : null;

    /// <summary>As <c>1.5k</c>, <c>at least 1.5k</c> or <c>unknown</c>.</summary>
    public override string ToString() =>
        Missing == 0 ? Short(Known)
        : Stated == 0 ? "unknown"
        : "at least " + Short(Known);

    private static string Short(long number) =>
        number switch
        {
            < 1000 => number.ToString(CultureInfo.InvariantCulture),
            < 1_000_000 => (number / 1000m).ToString("0.#", CultureInfo.InvariantCulture) + "k",
            _ => (number / 1_000_000m).ToString("0.#", CultureInfo.InvariantCulture) + "M",
        };
}
