using System.Collections.Immutable;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>What a key is and what is recorded of it.</summary>
public sealed class KeyComparison
{
    private KeyComparison(Digest? before, Key after, bool isTextKept, ImmutableArray<KeyChange> changes)
    {
        (Before, After, IsTextKept, Changes) = (before, after.Digest, isTextKept, changes);
        Kind = after.Kind;
        Same =
            after.Inputs.Select(input => input.Name).Distinct(StringComparer.Ordinal).Count()
            - changes.Count(change => change.After is not null);
    }

    /// <summary><c>claim</c> or <c>verify</c>.</summary>
    public string Kind { get; }

    /// <summary>The recorded key; null when nothing is recorded.</summary>
    public Digest? Before { get; }

    /// <summary>The present key.</summary>
    public Digest After { get; }

    /// <summary>Whether the text of the recorded key is there. Without it, what changed cannot be told.</summary>
    public bool IsTextKept { get; }

    /// <summary>The inputs that differ, sorted by name.</summary>
    public ImmutableArray<KeyChange> Changes { get; }

    /// <summary>How many inputs are as they were; of a key whose former text is not there, how many there are.</summary>
    public int Same { get; }

    internal static KeyComparison Of(Digest? recorded, Key? text, Key now)
    {
        var known = text is not null && text.Digest == recorded ? text : null;
        return new(recorded, now, known is not null, KeyDiff.Compare(known, now));
    }
}
