using System.ClientModel.Primitives;
using System.Globalization;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>When a server wants to be asked again: seconds or a date in the header of that name.</summary>
internal static class RetryAfter
{
    private const double MostSeconds = 1e9;

    /// <summary>The wait, never negative; null when the server names none that can be read.</summary>
    public static TimeSpan? Of(PipelineResponse response, TimeProvider clock)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var value))
        {
            return null;
        }

        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            return double.IsNaN(seconds) ? null : TimeSpan.FromSeconds(Math.Clamp(seconds, 0, MostSeconds));
        }

        return DateTimeOffset.TryParseExact(
            value,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks))
            : null;
    }
}
