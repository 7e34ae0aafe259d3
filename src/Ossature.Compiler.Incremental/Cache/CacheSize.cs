namespace Ossature.Compiler.Incremental.Cache;

/// <summary>How much lies in a cache, or a part of it.</summary>
/// <param name="Results">Number of results.</param>
/// <param name="Contents">Number of contents.</param>
/// <param name="Bytes">Size of both together, in bytes.</param>
public sealed record CacheSize(int Results, int Contents, long Bytes)
{
    internal static CacheSize Of(IReadOnlyCollection<CacheEntry> entries)
    {
        var results = entries.Count(entry => entry.Table == EntryTable.Results);
        return new(results, entries.Count - results, entries.Sum(entry => entry.Length));
    }
}
