using System.Collections.Immutable;
using System.Globalization;

namespace Ossature.Compiler.Incremental.State;

/// <summary>A record as plain texts, the same for the journal and for <c>state.toml</c>: a table, a name in it, and fields.</summary>
internal sealed record StateEntry(string Table, string Name, ImmutableArray<StateField> Fields)
{
    /// <summary>
    /// Sixteen digits that tell a whole entry from a damaged one: FNV-1a over the characters. It guards against accidents, not
    /// against people, and thousands are read at every start.
    /// </summary>
    public static string ChecksumOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}

/// <summary>One field of an entry; <paramref name="Key"/> is empty unless the field is a table of its own, as the outputs of a task.</summary>
internal readonly record struct StateField(string Name, string Key, string Value);
