using System.Collections.Immutable;

namespace Ossature.Compiler.Incremental.Keys;

/// <summary>Tells why one key is not another.</summary>
public static class KeyDiff
{
    /// <summary>The inputs that differ, sorted by name; empty for equal keys and when the former key is not known any more.</summary>
    public static ImmutableArray<KeyChange> Compare(Key? before, Key after)
    {
        if (before is null)
        {
            return [];
        }

        var was = ValuesByName(before);
        var now = ValuesByName(after);
        var changes = was
            .Keys.Union(now.Keys)
            .Order(StringComparer.Ordinal)
            .Select(name => new KeyChange(name, was.GetValueOrDefault(name), now.GetValueOrDefault(name)))
            .Where(change => change.Before != change.After);
        return before.Kind == after.Kind ? [.. changes] : [new KeyChange("kind of key", before.Kind, after.Kind), .. changes];
    }

    private static Dictionary<string, string> ValuesByName(Key key) =>
        key
            .Inputs.GroupBy(input => input.Name, input => input.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Join(", ", group), StringComparer.Ordinal);
}
