using System.Globalization;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Reads dates and times that the lexer has recognised by their shape.</summary>
internal static class TomlDateTimes
{
    public const string Help = "write it like `1979-05-27T07:32:00Z`, `1979-05-27` or `07:32:00`";

    private const int DateLength = 10;
    private const int TimeLength = 8;

    /// <summary>The value, or null when the calendar or the clock has no such date or time. Leap seconds count as none.</summary>
    public static TomlDateTime? Read(TextSpan span, string text)
    {
        DateOnly? date = null;
        if (text[2] != ':')
        {
            if (
                !DateOnly.TryParseExact(
                    text.AsSpan(0, DateLength),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return null;
            }

            date = day;
            if (text.Length == DateLength)
            {
                return new(span, date, null, null);
            }

            text = text[(DateLength + 1)..];
        }

        if (
            !TimeOnly.TryParseExact(
                text.AsSpan(0, TimeLength),
                "HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return null;
        }

        var rest = text.AsSpan(TimeLength);
        if (rest is ['.', ..])
        {
            var digits = rest.Length - rest[1..].TrimStart("0123456789").Length - 1;
            time = time.Add(new TimeSpan(Ticks(rest.Slice(1, digits))));
            rest = rest[(1 + digits)..];
        }

        if (rest.IsEmpty)
        {
            return new(span, date, time, null);
        }

        return Offset(rest) is { } offset ? new(span, date, time, offset) : null;
    }

    /// <summary>A fraction of a second in ten-millionths; what is finer is cut off.</summary>
    private static long Ticks(ReadOnlySpan<char> fraction)
    {
        long ticks = 0;
        for (var i = 0; i < 7; i++)
        {
            ticks = (ticks * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        }

        return ticks;
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        if (text is ['Z' or 'z'])
        {
            return TimeSpan.Zero;
        }

        var hours = int.Parse(text.Slice(1, 2), CultureInfo.InvariantCulture);
        var minutes = int.Parse(text.Slice(4, 2), CultureInfo.InvariantCulture);
        if (hours > 23 || minutes > 59)
        {
            return null;
        }

        var offset = new TimeSpan(hours, minutes, 0);
        return text[0] == '-' ? -offset : offset;
    }
}
