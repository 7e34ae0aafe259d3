using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>How a task is recorded.</summary>
/// <param name="Task">The task.</param>
/// <param name="Status">One of <see cref="All"/>.</param>
/// <param name="Reason">A few words about it; empty when there is nothing to say.</param>
public sealed record PlanTaskStatus(PlanTask Task, string Status, string Reason)
{
    /// <summary>A task whose result is recorded.</summary>
    public const string Done = "done";

    /// <summary>A task that failed the last time.</summary>
    public const string Failed = "failed";

    /// <summary>The statuses, in the order in which they are counted.</summary>
    public static IReadOnlyList<string> All { get; } = [Done, "pending", Failed, "manual", "skipped"];

    /// <summary>The status of a task.</summary>
    public static PlanTaskStatus Of(PlanTask task, BuildState state) =>
        task.Status switch
        {
            PlanStatus.Manual => new(task, "manual", "the author's own work"),
            PlanStatus.Skipped => new(task, "skipped", "left out by the plan"),
            _ when state.FindFailed(task.Id) is { } failed => new(task, Failed, failed.Message),
            _ when state.FindDone(task.Id) is not null => new(task, Done, ""),
            PlanStatus.Done => new(task, "pending", "its outputs will be adopted by the next build"),
            PlanStatus.Failed => new(task, Failed, "as the plan says"),
            _ => new(task, "pending", "not built yet"),
        };
}
