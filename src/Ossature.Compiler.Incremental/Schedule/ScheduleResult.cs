using System.Collections.Immutable;

namespace Ossature.Compiler.Incremental.Schedule;

/// <summary>How a run ended. Equal for every number of jobs, unless it was cancelled.</summary>
/// <param name="Outcomes">The outcome of every task of the graph.</param>
/// <param name="Cancelled">Whether the run was cancelled before it was through.</param>
public sealed record ScheduleResult(ImmutableDictionary<string, TaskOutcome> Outcomes, bool Cancelled)
{
    /// <summary>Whether every task is done.</summary>
    public bool Succeeded => !Cancelled && Outcomes.Values.All(outcome => outcome == TaskOutcome.Done);
}
