using Ossature.Compiler.Incremental.Cache;

namespace Ossature.Compiler.Emit.Reporting;

/// <summary>What one build did about one task.</summary>
/// <param name="Id">The task's id in the plan.</param>
/// <param name="Spec">The specification it belongs to.</param>
/// <param name="Title">The task's title.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="Reason">Why it ran, one sentence; empty when it did not.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Usage">The model calls this build made for it.</param>
public sealed record TaskReport(
    string Id,
    string Spec,
    string Title,
    TaskOutcome Outcome,
    string Reason,
    TimeSpan Elapsed,
    Usage Usage
)
{
    /// <summary>When its work began, counted from when the first task could; zero when it did not.</summary>
    public TimeSpan Began { get; init; }

    /// <summary>When its work was over, counted as <see cref="Began"/> is.</summary>
    public TimeSpan Ended => Began + Elapsed;

    /// <summary>Whether there was work: a task that was found to stand, or was not reached, had none.</summary>
    public bool HasRun => Outcome is not (TaskOutcome.UpToDate or TaskOutcome.Pending or TaskOutcome.Adopted);
}
