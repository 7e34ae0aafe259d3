namespace Ossature.Compiler.Incremental.Schedule;

/// <summary>
/// Runs the tasks of a graph in parallel, longest remaining path first, and of equally long ones the groups by turns. A failure stops only tasks that stand later in the graph's
/// order: everything before it still runs and tasks in flight finish. So the tasks that end as done are the same for any number of jobs.
/// </summary>
public static class Scheduler
{
    /// <summary>Runs a graph.</summary>
    /// <param name="graph">The tasks.</param>
    /// <param name="jobs">How many may run at once; at least one.</param>
    /// <param name="run">Does a task's work, on any thread. One that says pending is left for another time, with all that depends on it; that stops nothing else.</param>
    /// <param name="keepGoing">Whether tasks behind a failure run too, except those that depend on it.</param>
    /// <param name="cancel">Stops starting tasks and is handed to those that run; they are waited for.</param>
    /// <param name="settle">
    /// Called for each task that succeeded, one after the other and in the graph's order, as soon as nothing before it can
    /// change any more: the moment to make a result the state of the build. False makes the task a failed one after all.
    /// </param>
    /// <returns>The outcomes; a cancelled run returns too.</returns>
    /// <exception cref="Exception">What <paramref name="run"/> or <paramref name="settle"/> threw, after all running tasks have ended.</exception>
    public static Task<ScheduleResult> RunAsync(
        TaskGraph graph,
        int jobs,
        Func<string, CancellationToken, Task<TaskOutcome>> run,
        bool keepGoing = false,
        CancellationToken cancel = default,
        Func<string, bool>? settle = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        return new ScheduledRun(graph, jobs, run, keepGoing, cancel, settle ?? (_ => true)).RunAsync();
    }
}
