using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>A record as plain texts, the same for the journal and for <c>state.toml</c>: a table, a name in it, and fields.</summary>
internal sealed record StateEntry(string Table, string Name, ImmutableArray<StateField> Fields)
{
    /// <summary>Sixteen digits that tell a whole entry from a damaged one.</summary>
    public static string ChecksumOf(string text) => Digest.Of(text).Hex[..16];
}

/// <summary>One field of an entry; <paramref name="Key"/> is empty unless the field is a table of its own, as the outputs of a task.</summary>
internal readonly record struct StateField(string Name, string Key, string Value);
