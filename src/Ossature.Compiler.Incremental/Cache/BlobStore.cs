using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>
/// Contents by their digest, one file each. A file is put in place at once and is checked whenever it is read, so several
/// processes may share a store and a damaged file is never used.
/// </summary>
/// <param name="files">The disk.</param>
/// <param name="folder">Absolute path of the store; made when needed, may be deleted at any time.</param>
public sealed class BlobStore(IFileSystem files, string folder)
{
    /// <summary>Keeps a content and gives back its digest. A damaged file of that digest is replaced.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public Digest Put(ReadOnlySpan<byte> bytes)
    {
        var digest = Digest.Of(bytes);
        if (Read(digest).Value is null)
        {
            files.WriteAllBytes(PathOf(digest), bytes);
        }

        return digest;
    }

    /// <summary>The content of a digest, or a miss; a damaged file is a miss with a fault.</summary>
    public Lookup<byte[]> Read(Digest digest)
    {
        var read = StoredFile.Read(files, PathOf(digest), "stored content", digest.Short);
        return read.Value is null || Digest.Of(read.Value) == digest
            ? read
            : new(null, $"The stored content `{digest.Short}` is damaged and is not used.");
    }

    private string PathOf(Digest digest) => $"{folder}/{digest.Hex[..2]}/{digest.Hex}";
}
