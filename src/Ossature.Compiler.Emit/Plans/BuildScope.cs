using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Plans;

/// <summary>Which tasks of the plan a build looks at, and which of them it does anew.</summary>
internal sealed class BuildScope
{
    private readonly HashSet<string>? wanted;
    private readonly HashSet<string>? fresh;

    private BuildScope(HashSet<string>? wanted, HashSet<string>? fresh) => (this.wanted, this.fresh) = (wanted, fresh);

    /// <summary>Whether it is the whole plan.</summary>
    public bool IsWhole => wanted is null;

    /// <summary>Whether the build looks at a task.</summary>
    public bool IsWanted(string task) => wanted?.Contains(task) ?? true;

    /// <summary>Whether a task is done anew, whatever is recorded or cached.</summary>
    public bool IsFresh(string task) => fresh?.Contains(task) ?? false;

    /// <summary>What is asked for; null, and a diagnostic, when they name what the plan does not have.</summary>
    public static BuildScope? Of(BuildPlan plan, string? spec, TaskSelection selection, BuildReporter reporter)
    {
        var wanted = spec is null ? [] : OfSpec(plan, spec, reporter);
        var fresh = FreshOf(plan, selection, reporter);
        return wanted is null || fresh is null
            ? null
            : new(spec is null ? null : [.. wanted], selection is TaskSelection.None ? null : [.. fresh]);
    }

    /// <summary>The tasks of a specification, and those that they depend on.</summary>
    private static IEnumerable<string>? OfSpec(BuildPlan plan, string spec, BuildReporter reporter)
    {
        var own = plan
            .Plan.Tasks.Where(task =>
                task.Kind != TaskKind.Interface && string.Equals(task.Spec, spec, StringComparison.OrdinalIgnoreCase)
            )
            .Select(task => task.Id)
            .ToArray();
        if (own.Length == 0)
        {
            var known = plan.Plan.Tasks.Select(task => task.Spec).Distinct(StringComparer.Ordinal);
            reporter.Report(bag => bag.SpecNotInPlan(Location.OfFile(PlanFile.Path), spec, NearNames.Help(spec, known)));
            return null;
        }

        return own.SelectMany(id => plan.Graph.ClosureOf(id).Append(id));
    }

    private static IEnumerable<string>? FreshOf(BuildPlan plan, TaskSelection selection, BuildReporter reporter) =>
        selection switch
        {
            TaskSelection.All => plan.Graph.Order,
            TaskSelection.From from => plan.Resolve(from.Id, reporter) is { } first
                ? plan.Plan.Tasks.SkipWhile(task => task.Id != first.Id).Select(task => task.Id)
                : null,
            TaskSelection.Only only => plan.Resolve(only.Id, reporter) is { } one
                ? plan.Graph.FollowersOf(one.Id).Append(one.Id)
                : null,
            _ => [],
        };
}
