using System.Globalization;

namespace Ossature.CommandLine.Building;

/// <summary>Times as people read them.</summary>
internal static class Duration
{
    /// <summary>As <c>0.4 s</c> or <c>2 min 05 s</c>.</summary>
    public static string Show(TimeSpan time) =>
        time.TotalSeconds < 60
            ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s");
}
