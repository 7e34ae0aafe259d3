using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>
/// Where the entries of a cache lie. A store keeps bytes and vouches for nothing: <see cref="ActionCache"/> and <see cref="BlobStore"/>
/// check what comes out. Safe for many threads.
/// </summary>
public interface IEntryStore
{
    /// <summary>The bytes of an entry, or a miss; a miss with a fault where the store failed.</summary>
    Lookup<byte[]> Read(EntryTable table, Digest key);

    /// <summary>Keeps an entry, in the place of one that lies there. Others see all of it or nothing.</summary>
    /// <exception cref="IOException">The store refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The store refuses.</exception>
    void Write(EntryTable table, Digest key, ReadOnlySpan<byte> bytes);
}
