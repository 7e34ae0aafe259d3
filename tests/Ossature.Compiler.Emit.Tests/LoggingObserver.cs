using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Turns what a build does into lines of a run log, and what it announces into lines of another.</summary>
internal sealed class LoggingObserver : IBuildObserver
{
    /// <summary>Tasks with their reasons, model calls and processes (what for, and for which task).</summary>
    public RunLog Ran { get; } = new();

    /// <summary>What was said to be affected before anything ran.</summary>
    public RunLog Announced { get; } = new();

    /// <summary>Everything, in order.</summary>
    public List<BuildEvent> All { get; } = [];

    public void On(BuildEvent happened)
    {
        All.Add(happened);
        switch (happened)
        {
            case TaskAffected affected:
                Announced.Add(affected.Task, affected.Reason);
                break;
            case TaskStarted started:
                Ran.Add($"task {started.Task}", started.Reason);
                break;
            case ModelCalled called:
                Ran.Add($"model {called.Task} {called.Run} {called.Turn}");
                break;
            case ProcessStarted process:
                Ran.Add($"{process.Purpose} {process.Task}".TrimEnd());
                break;
        }
    }
}
