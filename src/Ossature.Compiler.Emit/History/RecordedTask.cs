namespace Ossature.Compiler.Emit.History;

/// <summary>A task as the log of a build tells it. Times are counted from the build's beginning.</summary>
public sealed class RecordedTask
{
    internal RecordedTask(string id) => Id = id;

    /// <summary>The task's id.</summary>
    public string Id { get; }

    /// <summary>When its work began; null when it was announced and found to stand.</summary>
    public TimeSpan? Began { get; internal set; }

    /// <summary>When its work was over; null when the build ended before.</summary>
    public TimeSpan? Ended { get; internal set; }

    /// <summary>Why it ran.</summary>
    public string Reason { get; internal set; } = "";

    /// <summary>What it came to, as <see cref="Reporting.TaskOutcome"/> is written in JSON; empty when it came to no end.</summary>
    public string Outcome { get; internal set; } = "";

    /// <summary>What it did from when on.</summary>
    public IList<(TimeSpan At, string Phase)> Phases { get; } = [];

    /// <summary>When models answered, in which agent run.</summary>
    public IList<(TimeSpan At, string Run)> Calls { get; } = [];

    /// <summary>The processes that were started.</summary>
    public IList<(TimeSpan At, string Purpose, string Command)> Processes { get; } = [];
}
