using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>
/// What the last lowering said, as the plan file remembers it: per task a fingerprint of each field. A field that differs from its
/// fingerprint was edited by the author; a task that has one but is gone was deleted by the author.
/// </summary>
internal sealed class PlanBase
{
    public const string Table = "lowered";

    public const string Comment =
        "# What the specs asked for when this plan was made. `ossc` tells your changes from its own by it.\n";

    private readonly Dictionary<string, string> fingerprints = new(StringComparer.Ordinal);

    public PlanBase(TomlTable? table)
    {
        foreach (var entry in table?.Entries ?? [])
        {
            fingerprints.Add(entry.Key, entry.Value is TomlString text ? text.Value : "");
        }
    }

    public IEnumerable<string> Keys => fingerprints.Keys;

    public bool Knows(string key) => fingerprints.ContainsKey(key);

    /// <summary>Whether a field still has the value that lowering gave it; what is not known counts as edited.</summary>
    public bool IsUnedited(string key, int field, ImmutableArray<string> value)
    {
        var all = fingerprints.GetValueOrDefault(key, "");
        var at = field * PlanField.FingerprintLength;
        return all.Length >= at + PlanField.FingerprintLength
            && all.AsSpan(at, PlanField.FingerprintLength).SequenceEqual(PlanField.Fingerprint(value));
    }

    public static IEnumerable<(string Key, TomlText Value)> Pairs(KeyedTasks lowered) =>
        lowered.Tasks.Select(task => (lowered.KeyOf(task), Entry(lowered, task)));

    public static TomlText Entry(KeyedTasks lowered, PlanTask task) =>
        TomlText.Of(string.Concat(PlanField.All.Select(field => PlanField.Fingerprint(lowered.Comparable(field, task)))));
}
