namespace Ossature.Compiler.Incremental.Schedule;

/// <summary>A set of ranks below a limit, one bit each.</summary>
internal sealed class RankSet(int limit)
{
    private readonly ulong[] words = new ulong[(limit + 63) / 64];

    public void Add(int rank) => words[rank / 64] |= 1UL << (rank % 64);

    public bool Contains(int rank) => rank / 64 < words.Length && (words[rank / 64] & (1UL << (rank % 64))) != 0;

    /// <summary>Adds a set with a lower limit.</summary>
    public void UnionWith(RankSet other)
    {
        for (var i = 0; i < other.words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }
}
