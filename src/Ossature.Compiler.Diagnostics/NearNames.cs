namespace Ossature.Compiler.Diagnostics;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
public static class NearNames
{
    private const int MostListed = 8;
    private const int ManyNames = 100;
    private const int LongestShown = 60;

    /// <summary>Longer names are no names, and comparing two of them takes time as the square of that.</summary>
    private const int LongestName = 200;

    /// <summary>
    /// A help sentence: "did you mean `x`?" when a candidate is near enough, else "known are: `a`, `b`" (at most eight), else "there are none".
    /// </summary>
    public static string Help(string name, IEnumerable<string> candidates)
    {
        var known = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        return Help(Nearest(name, known), known);
    }

    /// <summary>
    /// The sentence of <see cref="Help(string, IEnumerable{string})"/> and, when one candidate is nearer than all others, the fix that writes it.
    /// A name that is itself among the candidates, but means nothing where it stands, is not misspelt: there is no fix for it.
    /// </summary>
    /// <param name="place">Where the name stands, perhaps with quotes around it.</param>
    /// <param name="name">The name that is not known.</param>
    /// <param name="candidates">The names that are known.</param>
    public static (string Help, CodeFix? Fix) Suggest(Location place, string name, IEnumerable<string> candidates)
    {
        var known = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        var nearest = Nearest(name, known, out var isCertain);
        return (Help(nearest, known), nearest is not null && isCertain ? CodeFix.Rename(place, name, nearest) : null);
    }

    /// <summary>
    /// The candidate with the smallest edit distance, ignoring case, if that is at most a third of the longer name; else null. Of equally
    /// near ones it is the first in ordinal order. A name is never near itself.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates) => Nearest(name, candidates, out _);

    private static string? Nearest(string name, IEnumerable<string> candidates, out bool isCertain)
    {
        isCertain = true;
        var (isKnown, isOnlyOne) = (false, true);
        string? nearest = null;
        var best = int.MaxValue;
        if (name.Length > LongestName)
        {
            return null;
        }

        var distances = new NameDistance(name);
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestName || candidate == name)
            {
                isKnown |= candidate == name;
                continue;
            }

            var limit = Math.Min(best, Math.Max(1, Math.Max(name.Length, candidate.Length) / 3));
            if (Math.Abs(name.Length - candidate.Length) > limit)
            {
                continue;
            }

            var distance = distances.To(candidate, limit);
            if (distance > limit || candidate == nearest)
            {
                continue;
            }

            isOnlyOne = distance < best;
            if (isOnlyOne || string.CompareOrdinal(candidate, nearest) < 0)
            {
                (nearest, best) = (candidate, distance);
            }
        }

        isCertain = isOnlyOne && !isKnown;
        return nearest;
    }

    private static string Help(string? nearest, IReadOnlyCollection<string> known) =>
        nearest is null ? Listing(known) : $"did you mean `{nearest}`?";

    /// <summary>The first names in order. In a project of thousands each unknown name asks for them, so they are not sorted for that.</summary>
    private static string Listing(IReadOnlyCollection<string> candidates)
    {
        // Whether one of very many names is there twice changes nothing that anybody would notice.
        var known = candidates.Count > ManyNames ? candidates : new HashSet<string>(candidates, StringComparer.Ordinal);
        var first = new List<string>(MostListed + 1);
        foreach (var name in known)
        {
            if (first.Count == MostListed && string.CompareOrdinal(name, first[^1]) >= 0)
            {
                continue;
            }

            var place = first.BinarySearch(name, StringComparer.Ordinal);
            if (place < 0)
            {
                first.Insert(~place, name);
                first.RemoveRange(Math.Min(first.Count, MostListed), Math.Max(0, first.Count - MostListed));
            }
        }

        var shown = string.Join(
            ", ",
            first.Select(name => $"`{(name.Length > LongestShown ? name[..LongestShown] + "…" : name)}`")
        );
        return known.Count switch
        {
            0 => "there are none",
            <= MostListed => "known are: " + shown,
            _ => $"known are: {shown} and {known.Count - MostListed} more",
        };
    }
}
