namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Finds what two lists have in common in the same order.</summary>
internal static class CommonSubsequence
{
    /// <summary>Pairs of places, rising on both sides, at which both lists hold the same text; as many as possible when no text occurs twice.</summary>
    public static List<(int Old, int New)> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < old.Count; i++)
        {
            if (!places.TryGetValue(old[i], out var queue))
            {
                places.Add(old[i], queue = new());
            }

            queue.Enqueue(i);
        }

        var pairs = new List<(int Old, int New)>();
        for (var i = 0; i < @new.Count; i++)
        {
            if (places.TryGetValue(@new[i], out var queue) && queue.TryDequeue(out var place))
            {
                pairs.Add((place, i));
            }
        }

        return LongestRise(pairs);
    }

    /// <summary>The longest part of the pairs in which the old places rise too (each run is remembered by its smallest end).</summary>
    private static List<(int Old, int New)> LongestRise(List<(int Old, int New)> pairs)
    {
        var ends = new List<int>();
        var endIndexes = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var length = ~ends.BinarySearch(pairs[i].Old);
            previous[i] = length == 0 ? -1 : endIndexes[length - 1];
            if (length == ends.Count)
            {
                ends.Add(0);
                endIndexes.Add(0);
            }

            (ends[length], endIndexes[length]) = (pairs[i].Old, i);
        }

        var rise = new List<(int Old, int New)>();
        for (var i = endIndexes.Count == 0 ? -1 : endIndexes[^1]; i >= 0; i = previous[i])
        {
            rise.Add(pairs[i]);
        }

        rise.Reverse();
        return rise;
    }
}
