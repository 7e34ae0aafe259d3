using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Files;

/// <summary>What one task did to the files: the versions it wrote and the files it removed. Paths are relative, with <c>/</c>.</summary>
public sealed record FileChanges
{
    private static readonly ImmutableSortedDictionary<string, Digest> NoWrites = ImmutableSortedDictionary.Create<string, Digest>(
        StringComparer.Ordinal
    );

    private static readonly ImmutableSortedSet<string> NoDeletes = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Changes from any collections; a path both written and deleted counts as written.</summary>
    public FileChanges(IEnumerable<KeyValuePair<string, Digest>>? writes = null, IEnumerable<string>? deletes = null)
    {
        Writes = writes is null ? NoWrites : NoWrites.SetItems(writes);
        Deletes = deletes is null ? NoDeletes : NoDeletes.Union(deletes.Where(path => !Writes.ContainsKey(path)));
    }

    /// <summary>Nothing written, nothing removed.</summary>
    public static FileChanges None { get; } = new();

    /// <summary>Path to content, sorted ordinally.</summary>
    public ImmutableSortedDictionary<string, Digest> Writes { get; }

    /// <summary>Removed paths, sorted ordinally.</summary>
    public ImmutableSortedSet<string> Deletes { get; }

    /// <inheritdoc/>
    public bool Equals(FileChanges? other) =>
        other is not null && Writes.SequenceEqual(other.Writes) && Deletes.SequenceEqual(other.Deletes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Writes.Count, Deletes.Count);
}
