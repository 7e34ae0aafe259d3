using System.Globalization;

namespace Ossature.Compiler.Tests.Properties;

/// <summary>
/// Cultures in which careless code says something else: numbers with other signs and separators, dates of another calendar. Where the
/// runtime has no data about cultures (<c>InvariantGlobalization</c>), those with a name differ by it only; the made one always differs.
/// </summary>
internal static class Cultures
{
    public static CultureInfo[] Strange { get; } = [.. new[] { "tr-TR", "th-TH", "ar-SA", "de-CH" }.Select(Named), Made()];

    private static CultureInfo Named(string name) => new(name);

    private static CultureInfo Made()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = "·";
        culture.NumberFormat.NumberGroupSeparator = "’";
        culture.NumberFormat.NumberGroupSizes = [1];
        culture.DateTimeFormat.DateSeparator = "¦";
        culture.DateTimeFormat.TimeSeparator = "¦";
        culture.DateTimeFormat.ShortDatePattern = "d¦M¦y";
        return culture;
    }
}
