using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>What came of a task in this build.</summary>
internal sealed record TaskWork
{
    /// <summary>How it stands.</summary>
    public required TaskOutcome Outcome { get; init; }

    /// <summary>Digest of the claim key it was done for.</summary>
    public required Digest Claim { get; init; }

    /// <summary>What it wrote and removed.</summary>
    public FileChanges Changes { get; init; } = FileChanges.None;

    /// <summary>What is to be recorded when the task is settled; null when nothing changed.</summary>
    public TaskDone? Record { get; init; }

    /// <summary>Why it failed.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>Whether a model or the way to it failed.</summary>
    public bool IsModelFault { get; init; }

    /// <summary>What the failed command printed.</summary>
    public string Output { get; init; } = "";

    /// <summary>Why it ran; empty when it did not.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When the work began, counted from when the first task could.</summary>
    public TimeSpan Began { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The model calls of this build.</summary>
    public Usage Usage { get; init; } = Usage.None;
}
