using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>Why a task does or does not stand.</summary>
public sealed record TaskExplanation
{
    /// <summary>The task.</summary>
    public required PlanTask Task { get; init; }

    /// <summary>How it is recorded: <c>done</c>, <c>failed</c>, <c>pending</c>, <c>manual</c> or <c>skipped</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Whether the next build does nothing about it.</summary>
    public required bool Stands { get; init; }

    /// <summary>Why it does or does not stand, one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The claim key, then the verify key, each compared with the one that is recorded; none for a task whose files are taken as they are.</summary>
    public ImmutableArray<KeyComparison> Keys { get; init; } = [];

    /// <summary>The files that its commands see, sorted by path.</summary>
    public required ImmutableArray<SeenFile> Files { get; init; }

    /// <summary>How it came to this, the author's edit first, the task itself last.</summary>
    public required ImmutableArray<Cause> Causes { get; init; }
}

/// <summary>A version of a file that a task sees.</summary>
/// <param name="Path">The file, relative to the output folder.</param>
/// <param name="Content">Its content.</param>
/// <param name="Task">The task that wrote it; null for what set-up left.</param>
/// <param name="IsGiven">Whether a model that works on the task is given the file, not only the commands.</param>
public sealed record SeenFile(string Path, Digest Content, string? Task, bool IsGiven);

/// <summary>One step from the author's edit to a task.</summary>
/// <param name="Task">The task that ran or will run.</param>
/// <param name="Sentence">Why.</param>
/// <param name="Build">The number of the build in which it ran; null for what is ahead.</param>
public sealed record Cause(string Task, string Sentence, int? Build);
