using System.Globalization;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary><c>lo..hi</c>, both inclusive.</summary>
/// <param name="Low">The least value; null for <c>*</c>.</param>
/// <param name="High">The greatest value; null for <c>*</c>.</param>
public sealed record SdsRange(SdsNumber? Low, SdsNumber? High)
{
    /// <summary>The range without bounds, also of a type that writes none.</summary>
    public static SdsRange Open { get; } = new(null, null);

    /// <summary>Whether there is no bound at all.</summary>
    public bool IsOpen => Low is null && High is null;

    /// <summary>Whether a value lies in the range.</summary>
    public bool Holds(decimal value) => !(value < Low?.Value) && !(value > High?.Value);

    /// <summary>The range as an author writes it.</summary>
    public override string ToString() => $"{Low?.Text ?? "*"}..{High?.Text ?? "*"}";
}

/// <summary>A number as a value and as it is written, zeros included: how many digits a column needs is read off the text.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The text with its sign.</param>
public sealed record SdsNumber(decimal Value, string Text)
{
    /// <summary>Whether it is written without a point.</summary>
    public bool IsWhole => !Text.Contains('.');

    /// <summary>Reads digits, perhaps with a point and with a sign in front. A number beyond what the machine can hold gets the value nearest to it.</summary>
    public static SdsNumber Of(string text)
    {
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            value = text.StartsWith('-') ? decimal.MinValue : decimal.MaxValue;
        }

        return new(value, text);
    }
}
