using System.Collections.Concurrent;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Workspaces;

/// <summary>
/// The contents of file versions: from the blob store, else, since that may be deleted at any time, from a file that is known to hold
/// them, else from where results are shared. What was found elsewhere is kept in the store. Safe for many threads.
/// </summary>
/// <param name="files">The disk.</param>
/// <param name="blobs">The store.</param>
/// <param name="fault">Told of stored contents that are damaged.</param>
/// <param name="shared">Where results are shared; null for nowhere.</param>
/// <param name="sharedFault">Told when those contents are damaged or cannot be had.</param>
internal sealed class FileContents(
    IFileSystem files,
    BlobStore blobs,
    Action<string> fault,
    BlobStore? shared = null,
    Action<string>? sharedFault = null
)
{
    private readonly ConcurrentDictionary<Digest, bool> notShared = [];
    private readonly ConcurrentDictionary<Digest, string> elsewhere = [];
    private readonly ConcurrentDictionary<Digest, bool> found = [];

    /// <summary>Whether the store is left as it is: what lies elsewhere is read there each time.</summary>
    public bool IsOnlyLooking { get; init; }

    /// <summary>Keeps a content.</summary>
    public Digest Put(ReadOnlySpan<byte> bytes)
    {
        var digest = Digest.Of(bytes);
        if (!found.ContainsKey(digest))
        {
            blobs.Put(bytes);
            found[digest] = true;
        }

        return digest;
    }

    /// <summary>Says that a file outside the store holds a content.</summary>
    public void LiesAt(Digest digest, string path) => elsewhere.TryAdd(digest, path);

    /// <summary>Whether a content can still be had.</summary>
    public bool Has(Digest digest) => found.ContainsKey(digest) || TryRead(digest) is not null;

    /// <summary>A content that <see cref="Has"/> found.</summary>
    /// <exception cref="FileNotFoundException">It was removed since.</exception>
    public byte[] Read(Digest digest) =>
        TryRead(digest)
        ?? throw new FileNotFoundException($"The stored content `{digest.Short}` was removed while it was needed.");

    private byte[]? TryRead(Digest digest)
    {
        var read = blobs.Read(digest);
        if (read.Fault is not null)
        {
            fault(read.Fault);
        }

        if (read.Value is not null)
        {
            found[digest] = true;
            return read.Value;
        }

        found.TryRemove(digest, out _);
        var bytes = FindElsewhere(digest) ?? FindShared(digest);
        if (bytes is not null && !IsOnlyLooking)
        {
            Put(bytes);
        }

        return bytes;
    }

    private byte[]? FindElsewhere(Digest digest) =>
        elsewhere.TryGetValue(digest, out var path)
        && files.FileExists(path)
        && files.ReadAllBytes(path) is var bytes
        && Digest.Of(bytes) == digest
            ? bytes
            : null;

    /// <summary>What is not shared is asked for once.</summary>
    private byte[]? FindShared(Digest digest)
    {
        if (shared is null || !notShared.TryAdd(digest, true))
        {
            return null;
        }

        var read = shared.Read(digest);
        if (read.Fault is not null)
        {
            sharedFault?.Invoke(read.Fault);
        }

        return read.Value;
    }
}
