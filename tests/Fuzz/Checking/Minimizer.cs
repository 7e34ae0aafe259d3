using System.Diagnostics;

namespace Ossature.Compiler.Fuzz.Checking;

/// <summary>Makes an input smaller while it shows the same fault.</summary>
internal static class Minimizer
{
    /// <summary>A smaller input that shows the fault of a kind; the input itself when time is up before anything could be left out.</summary>
    /// <param name="input">The input.</param>
    /// <param name="shows">Whether an input shows the fault.</param>
    /// <param name="limit">How long to try.</param>
    public static byte[] Minimize(byte[] input, Func<byte[], bool> shows, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        for (var size = -1; size != input.Length && clock.Elapsed < limit; )
        {
            size = input.Length;
            input = WithoutParts(input, Lines, shows, clock, limit);
            input = WithoutParts(input, Bytes, shows, clock, limit);
        }

        return input;
    }

    /// <summary>Leaves out runs of parts, long ones first.</summary>
    private static byte[] WithoutParts(
        byte[] input,
        Func<byte[], List<Range>> partsOf,
        Func<byte[], bool> shows,
        Stopwatch clock,
        TimeSpan limit
    )
    {
        for (var run = Math.Max(1, partsOf(input).Count / 2); run > 0; run /= 2)
        {
            var parts = partsOf(input);
            for (var at = 0; at < parts.Count && clock.Elapsed < limit; )
            {
                var count = Math.Min(run, parts.Count - at);
                byte[] smaller = [.. input[..parts[at].Start], .. input[parts[at + count - 1].End..]];
                if (shows(smaller))
                {
                    input = smaller;
                    parts = partsOf(input);
                }
                else
                {
                    at += count;
                }
            }
        }

        return input;
    }

    private static List<Range> Lines(byte[] input)
    {
        var lines = new List<Range>();
        for (var start = 0; start < input.Length; )
        {
            var end = Inputs.Lines.EndOf(input, start);
            lines.Add(start..end);
            start = end;
        }

        return lines;
    }

    private static List<Range> Bytes(byte[] input) => [.. Enumerable.Range(0, input.Length).Select(at => at..(at + 1))];
}
