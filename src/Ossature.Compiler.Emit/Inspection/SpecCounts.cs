using System.Collections.Immutable;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>How many tasks of a specification have which status.</summary>
/// <param name="Spec">The specification's id.</param>
/// <param name="Counts">Numbers of tasks, in the order of <see cref="PlanTaskStatus.All"/>.</param>
public sealed record SpecCounts(string Spec, ImmutableArray<int> Counts)
{
    /// <summary>The number of tasks.</summary>
    public int Total => Counts.Sum();

    /// <summary>Counts tasks by specification, in the order in which the plan comes to them.</summary>
    public static ImmutableArray<SpecCounts> Of(IEnumerable<PlanTaskStatus> statuses) =>
        [
            .. statuses
                .GroupBy(status => status.Task.Spec, StringComparer.Ordinal)
                .Select(spec =>
                {
                    var counts = spec.CountBy(status => status.Status, StringComparer.Ordinal)
                        .ToDictionary(StringComparer.Ordinal);
                    return new SpecCounts(spec.Key, [.. PlanTaskStatus.All.Select(status => counts.GetValueOrDefault(status))]);
                }),
        ];
}
