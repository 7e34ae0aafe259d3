using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>Results by the digest of their claim key, one readable entry each that holds both key texts and its own digest.</summary>
/// <param name="store">Where the entries lie.</param>
public sealed class ActionCache(IEntryStore store)
{
    /// <summary>Keeps a result; one with an equal claim is replaced. Its contents must be in the blob store before.</summary>
    /// <exception cref="IOException">The store refuses.</exception>
    public void Publish(ActionResult result) =>
        store.Write(EntryTable.Results, result.Claim.Digest, Encoding.UTF8.GetBytes(ActionResultText.Write(result)));

    /// <summary>The result for a claim, or a miss; a damaged entry, or one of another version, is a miss with a fault.</summary>
    public Lookup<ActionResult> Find(Digest claim)
    {
        var read = store.Read(EntryTable.Results, claim);
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
}
