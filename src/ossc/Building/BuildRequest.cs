using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.CommandLine.Building;

/// <summary>What the command line asks of a build.</summary>
internal sealed record BuildRequest
{
    /// <summary>How many tasks may run at once; null for the project's or the machine's number.</summary>
    public int? Jobs { get; init; }

    /// <summary>The tasks that run again whatever is recorded.</summary>
    public TaskSelection Fresh { get; init; } = new TaskSelection.None();

    /// <summary>The specification whose tasks are built; null for all.</summary>
    public string? Spec { get; init; }

    /// <summary>Whether tasks that do not depend on a failed one still run.</summary>
    public bool SkipFailures { get; init; }

    /// <summary>Whether nobody is asked anything.</summary>
    public bool Auto { get; init; }

    /// <summary>Whether the user is asked before each task.</summary>
    public bool Step { get; init; }

    /// <summary>Whether only to say what would run.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether asking a model is an error.</summary>
    public bool Frozen { get; init; }

    /// <summary>Whether to wait for another build of the project instead of giving up.</summary>
    public bool Wait { get; init; }

    /// <summary>The model for every role; null for those of the project.</summary>
    public string? Model { get; init; }

    /// <summary>The only way to isolate commands; null for the strongest that works.</summary>
    public Isolation? Isolation { get; init; }

    /// <summary>Whether the record may say that there is nothing to do.</summary>
    public bool TrustsRecord => Fresh is TaskSelection.None;
}
