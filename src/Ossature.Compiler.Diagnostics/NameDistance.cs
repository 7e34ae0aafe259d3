using System.Text;

namespace Ossature.Compiler.Diagnostics;

/// <summary>How far other names are from one, ignoring case: the insertions, deletions, replacements and swaps of neighbours between them.</summary>
internal sealed class NameDistance
{
    private const int Bits = 64;

    private readonly string upper;

    /// <summary>For each character at which places of the name it stands, a bit for each place; null for a name that has too many places, or others than ASCII.</summary>
    private readonly ulong[]? places;

    /// <param name="name">The name.</param>
    public NameDistance(string name)
    {
        upper = name.ToUpperInvariant();
        if (name.Length is > 0 and <= Bits && Ascii.IsValid(name))
        {
            places = new ulong[128];
            for (var at = 0; at < upper.Length; at++)
            {
                places[upper[at]] |= 1UL << at;
                places[char.ToLowerInvariant(upper[at])] = places[upper[at]];
            }
        }
    }

    /// <summary>The distance of another name, if that is at most <paramref name="limit"/>; else any larger number.</summary>
    public int To(string other, int limit) =>
        places is not null && Ascii.IsValid(other) ? ByBits(places, other, limit) : ByRows(other.ToUpperInvariant(), limit);

    /// <summary>
    /// The columns of the table that <see cref="ByRows"/> fills by rows, each at once: a bit says whether a cell is greater or less by one than
    /// the cell above it, or to its left (Hyyrö 2003).
    /// </summary>
    private int ByBits(ulong[] places, string other, int limit)
    {
        var last = 1UL << (upper.Length - 1);
        var distance = upper.Length;
        var (greater, less, same, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        for (var at = 0; at < other.Length; at++)
        {
            var equal = places[other[at]];
            var swapped = ((~same & equal) << 1) & before;
            same = (((equal & greater) + greater) ^ greater) | equal | less | swapped;
            var (right, left) = (less | ~(same | greater), same & greater);
            distance += (right & last) != 0 ? 1 : 0;
            distance -= (left & last) != 0 ? 1 : 0;

            // What is left of the other name can take off one for each character.
            if (distance - (other.Length - 1 - at) > limit)
            {
                return limit + 1;
            }

            (right, left) = ((right << 1) | 1, left << 1);
            (greater, less, before) = (left | ~(same | right), right & same, equal);
        }

        return distance;
    }

    private int ByRows(string other, int limit)
    {
        var beyond = limit + 1;
        var (beforeLast, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        Array.Fill(beforeLast, beyond);
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= upper.Length; i++)
        {
            // Farther than the limit from the diagonal the distance is larger than it.
            var (from, to) = (Math.Max(1, i - limit), Math.Min(other.Length, i + limit));
            Array.Fill(row, beyond);
            row[0] = i;
            var least = row[0];
            for (var j = from; j <= to; j++)
            {
                var replace = last[j - 1] + (upper[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && upper[i - 1] == other[j - 2] && upper[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], 1 + beforeLast[j - 2]);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return beyond;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[other.Length];
    }
}
