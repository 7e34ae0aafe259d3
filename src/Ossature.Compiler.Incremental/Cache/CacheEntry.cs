using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>A file of a cache folder.</summary>
internal sealed record CacheEntry(EntryTable Table, Digest Key, string Path, long Length, DateTimeOffset UsedAt)
{
    /// <summary>The entry that a file is, or null when it is none.</summary>
    public static CacheEntry? Of(EntryTable table, FileEntry file) =>
        Digest.TryParse(file.Path[(file.Path.LastIndexOf('/') + 1)..], out var key)
            ? new(table, key, file.Path, file.Length, file.UsedAt)
            : null;
}
