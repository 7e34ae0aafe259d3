namespace Ossature.Compiler.Syntax.Sds;

/// <summary>The units of time, with all their names.</summary>
internal static class SdsUnits
{
    public const long Second = 1000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    /// <summary>The unit of a name, which is given back as well, and its milliseconds; zero where there is no such unit.</summary>
    public static (string Name, long Milliseconds) Duration(ReadOnlySpan<char> name) =>
        name switch
        {
            "ms" => ("ms", 1),
            "s" => ("s", Second),
            "sec" => ("sec", Second),
            "second" => ("second", Second),
            "seconds" => ("seconds", Second),
            "m" => ("m", Minute),
            "min" => ("min", Minute),
            "minute" => ("minute", Minute),
            "minutes" => ("minutes", Minute),
            "h" => ("h", Hour),
            "hour" => ("hour", Hour),
            "hours" => ("hours", Hour),
            "d" => ("d", Day),
            "day" => ("day", Day),
            "days" => ("days", Day),
            "w" => ("w", 7 * Day),
            "week" => ("week", 7 * Day),
            "weeks" => ("weeks", 7 * Day),
            _ => ("", 0),
        };
}
