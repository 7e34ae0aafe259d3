using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>Contents of files by their digest, checked whenever one is read, so that a damaged one is never used.</summary>
/// <param name="store">Where the contents lie.</param>
public sealed class BlobStore(IEntryStore store)
{
    /// <summary>Keeps a content and gives back its digest. A damaged one of that digest is replaced.</summary>
    /// <exception cref="IOException">The store refuses.</exception>
    public Digest Put(ReadOnlySpan<byte> bytes)
    {
        var digest = Digest.Of(bytes);
        if (store.Read(EntryTable.Contents, digest).Value is not { } there || !bytes.SequenceEqual(there))
        {
            store.Write(EntryTable.Contents, digest, bytes);
        }

        return digest;
    }

    /// <summary>The content of a digest, or a miss; a damaged one is a miss with a fault.</summary>
    public Lookup<byte[]> Read(Digest digest)
    {
        var read = store.Read(EntryTable.Contents, digest);
        return read.Value is null || Digest.Of(read.Value) == digest
            ? read
            : new(null, $"The stored content `{digest.Short}` is damaged and is not used.");
    }
}
