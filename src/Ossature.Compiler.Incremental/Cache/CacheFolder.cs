using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>
/// A cache in a folder, one file for each entry. Files are put in place at once and reading one counts as using it, so several processes may
/// share a folder; any of it may be deleted at any time.
/// </summary>
/// <param name="files">The disk.</param>
/// <param name="folder">Absolute path of the folder; made when needed.</param>
public sealed class CacheFolder(IFileSystem files, string folder) : IEntryStore
{
    private readonly CacheTotal total = new(files, folder);

    /// <inheritdoc/>
    public Lookup<byte[]> Read(EntryTable table, Digest key)
    {
        var path = PathOf(table, key);
        try
        {
            if (!files.FileExists(path))
            {
                return new(null);
            }

            var bytes = files.ReadAllBytes(path);
            files.Touch(path);
            return new(bytes);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            var what = table == EntryTable.Results ? "result" : "content";
            return new(null, $"The stored {what} `{key.Short}` cannot be read and is not used.");
        }
    }

    /// <inheritdoc/>
    public void Write(EntryTable table, Digest key, ReadOnlySpan<byte> bytes)
    {
        total.Add(bytes.Length);
        files.WriteAllBytes(PathOf(table, key), bytes);
    }

    /// <summary>Looks at every file.</summary>
    public CacheSize Measure() => CacheSize.Of(Entries());

    /// <summary>Reads every entry and gives those that are not what their name says, sorted. None counts as used by it.</summary>
    public IEnumerable<(EntryTable Table, Digest Key)> FindDamaged() =>
        Entries().Where(entry => !IsSound(entry)).Select(entry => (entry.Table, entry.Key)).Order();

    /// <summary>
    /// Deletes entries, the least recently used first, until at most <paramref name="limit"/> bytes are left. What is needed stays, whatever
    /// the limit, and so does what the disk does not let go.
    /// </summary>
    /// <param name="limit">In bytes.</param>
    /// <param name="needed">Digests of claims and contents that must stay.</param>
    /// <returns>What was deleted.</returns>
    public CacheSize Prune(long limit, IReadOnlySet<Digest> needed)
    {
        var entries = Entries();
        var left = CacheSize.Of(entries).Bytes;
        var deleted = new List<CacheEntry>();
        foreach (var entry in entries.OrderBy(entry => entry.UsedAt).ThenBy(entry => entry.Path, StringComparer.Ordinal))
        {
            if (left <= limit)
            {
                break;
            }

            if (!needed.Contains(entry.Key) && TryDelete(entry.Path))
            {
                left -= entry.Length;
                deleted.Add(entry);
            }
        }

        total.Write(left);
        return CacheSize.Of(deleted);
    }

    /// <summary>
    /// To be called when a build has ended: keeps the total, and makes room when it is above the limit, somewhat more than needed so that not
    /// every build has to. Nothing is looked at while the total is known and below the limit. Never fails.
    /// </summary>
    /// <param name="limit">In bytes.</param>
    /// <param name="needed">Gives the digests of claims and contents that must stay; asked when something is to be deleted.</param>
    public void Settle(long limit, Func<IReadOnlySet<Digest>> needed)
    {
        try
        {
            var known = total.Now;
            if (known is null && !files.DirectoryExists(folder))
            {
                return;
            }

            var bytes = known ?? Measure().Bytes;
            if (bytes > limit)
            {
                Prune(limit - (limit / 10), needed());
            }
            else if (known is null || total.HasGrown)
            {
                total.Write(bytes);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The next build finds no total and measures.
        }
    }

    private bool IsSound(CacheEntry entry)
    {
        try
        {
            return entry.Table == EntryTable.Contents
                ? files.DigestOf(entry.Path) == entry.Key
                : ActionResultText.Read(Encoding.UTF8.GetString(files.ReadAllBytes(entry.Path)))?.Claim.Digest == entry.Key;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool TryDelete(string path)
    {
        try
        {
            files.DeleteFile(path);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The entries. What is named otherwise is being written by somebody, and none of ours.</summary>
    private CacheEntry[] Entries() =>
        [
            .. new[] { EntryTable.Results, EntryTable.Contents }.SelectMany(table =>
                files
                    .EnumerateEntries($"{folder}/{FolderOf(table)}")
                    .Select(file => CacheEntry.Of(table, file))
                    .OfType<CacheEntry>()
            ),
        ];

    private string PathOf(EntryTable table, Digest key) => $"{folder}/{FolderOf(table)}/{key.Hex[..2]}/{key.Hex}";

    private static string FolderOf(EntryTable table) => table == EntryTable.Results ? "results" : "blobs";
}
