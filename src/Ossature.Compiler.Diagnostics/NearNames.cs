namespace Ossature.Compiler.Diagnostics;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
public static class NearNames
{
    /// <summary>
    /// A help sentence: "did you mean `x`?" when a candidate is near enough, else "known are: `a`, `b`" (at most eight), else "there are none".
    /// </summary>
    public static string Help(string name, IEnumerable<string> candidates)
    {
        var known = candidates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (Nearest(name, known) is { } nearest)
        {
            return $"did you mean `{nearest}`?";
        }

        var shown = string.Join(", ", known.Take(8).Select(candidate => $"`{candidate}`"));
        return known.Length switch
        {
            0 => "there are none",
            <= 8 => "known are: " + shown,
            _ => $"known are: {shown} and {known.Length - 8} more",
        };
    }

    /// <summary>The candidate with the smallest edit distance, if that is at most a third of the longer name; else null.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, Math.Max(name.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, ignoring case, that turn one name into the other.</summary>
    private static int Distance(string from, string to)
    {
        var (a, b) = (from.ToUpperInvariant(), to.ToUpperInvariant());
        int[] beforeLast = [],
            last = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], 1 + beforeLast[j - 2]);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
