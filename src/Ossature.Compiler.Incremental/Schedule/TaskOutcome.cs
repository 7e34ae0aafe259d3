namespace Ossature.Compiler.Incremental.Schedule;

/// <summary>How a task stands at the end of a run.</summary>
public enum TaskOutcome
{
    /// <summary>Not done: it did not run, it was left for another time, or it ran behind a failure and its result only waits in the cache.</summary>
    Pending,

    /// <summary>It succeeded, and so did all it depends on.</summary>
    Done,

    /// <summary>It ran and failed.</summary>
    Failed,
}
