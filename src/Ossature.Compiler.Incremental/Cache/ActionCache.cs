using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>Results by the digest of their claim key, one readable file each that holds both key texts. Safe to share between processes.</summary>
/// <param name="files">The disk.</param>
/// <param name="folder">Absolute path of the cache; made when needed, may be deleted at any time.</param>
public sealed class ActionCache(IFileSystem files, string folder)
{
    /// <summary>Keeps a result; one with an equal claim is replaced. Its contents must be in the blob store before.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Publish(ActionResult result) => files.WriteText(PathOf(result.Claim.Digest), ActionResultText.Write(result));

    /// <summary>The result for a claim, or a miss; a damaged entry, or one of another version, is a miss with a fault.</summary>
    public Lookup<ActionResult> Find(Digest claim)
    {
        var read = StoredFile.Read(files, PathOf(claim), "stored result", claim.Short);
        if (read.Value is null)
        {
            return new(null, read.Fault);
        }

        var text = Encoding.UTF8.GetString(read.Value);
        if (!text.StartsWith(ActionResultText.Header, StringComparison.Ordinal))
        {
            return new(null, $"The stored result `{claim.Short}` is damaged or of another version and is not used.");
        }

        var result = ActionResultText.Read(text);
        return result?.Claim.Digest == claim
            ? new(result)
            : new(null, $"The stored result `{claim.Short}` is damaged and is not used.");
    }

    private string PathOf(Digest claim) => $"{folder}/{claim.Hex[..2]}/{claim.Hex}";
}
