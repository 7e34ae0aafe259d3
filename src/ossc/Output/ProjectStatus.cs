using System.Collections.Immutable;
using Ossature.Compiler.Emit.Inspection;
using Ossature.Compiler.Emit.Reporting;

namespace Ossature.CommandLine.Output;

/// <summary>How a project stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tasks">The tasks, in the order of the plan.</param>
/// <param name="Next">What the next build would do.</param>
/// <param name="Faults">What is not as it is recorded; null when nobody looked.</param>
internal sealed record ProjectStatus(
    string Name,
    ImmutableArray<PlanTaskStatus> Tasks,
    ImmutableArray<TaskAffected> Next,
    ImmutableArray<RecordFault>? Faults
)
{
    public ImmutableArray<SpecCounts> Specs { get; } = SpecCounts.Of(Tasks);

    public bool HasFailures => Tasks.Any(task => task.Status == PlanTaskStatus.Failed);
}
