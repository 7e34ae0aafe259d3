using System.Globalization;
using System.Net;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>Pieces of HTML and SVG. Whatever comes from a specification, a plan or a model goes through here on its way into the page.</summary>
internal static class Markup
{
    /// <summary>A text on one line, for the content of an element or an attribute in double quotes.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(PrintableText.OneLine(text));

    /// <summary>A text cut to so many characters, with an ellipsis where something is missing.</summary>
    public static string Short(string text, int most)
    {
        var line = PrintableText.OneLine(text);
        var at = Math.Max(0, most - 1);
        return WebUtility.HtmlEncode(
            line.Length <= most ? line : line[..(at > 0 && char.IsHighSurrogate(line[at - 1]) ? at - 1 : at)] + "…"
        );
    }

    /// <summary>The address, within the page, of a task or a specification.</summary>
    public static string Address(string what, string name) => WebUtility.HtmlEncode($"#{what}={Uri.EscapeDataString(name)}");

    /// <summary>A coordinate.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A time as people read it, as <c>0.4 s</c> or <c>2 min 05 s</c>.</summary>
    public static string Time(TimeSpan time) =>
        time.TotalSeconds < 60
            ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s");

    /// <summary>Whether a time is more than nothing as it is shown.</summary>
    public static bool IsWorthTelling(TimeSpan time) => time.TotalSeconds >= 0.05;
}
