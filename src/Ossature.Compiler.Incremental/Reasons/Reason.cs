using System.Collections.Immutable;
using Ossature.Compiler.Incremental.Keys;

namespace Ossature.Compiler.Incremental.Reasons;

/// <summary>Why a task does not stand. The set is closed: every way to become stale is a record of this file.</summary>
public abstract record Reason
{
    private protected Reason() { }

    /// <summary>One sentence for people.</summary>
    public abstract string Sentence { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Sentence;
}

/// <summary>Nothing is recorded for the task.</summary>
public sealed record NeverBuilt : Reason
{
    /// <inheritdoc/>
    public override string Sentence => "It has not been built yet.";
}

/// <summary>What the task was asked for is not what it is asked for now.</summary>
/// <param name="Changes">What differs; empty when the former key is lost.</param>
public sealed record ClaimChanged(ImmutableArray<KeyChange> Changes) : Reason
{
    /// <inheritdoc/>
    public override string Sentence => ChangeList.Sentence("What it builds from changed", Changes);
}

/// <summary>The work stands, but it must be verified again.</summary>
/// <param name="Changes">What differs; empty when the former key is lost.</param>
public sealed record VerifyChanged(ImmutableArray<KeyChange> Changes) : Reason
{
    /// <inheritdoc/>
    public override string Sentence => ChangeList.Sentence("What it is verified with changed", Changes);
}

/// <summary>A file that the task wrote is gone.</summary>
/// <param name="Path">The file, relative to the output folder.</param>
public sealed record OutputMissing(string Path) : Reason
{
    /// <inheritdoc/>
    public override string Sentence => $"Its output `{Path}` is missing.";
}

/// <summary>The user asked for it.</summary>
public sealed record Forced : Reason
{
    /// <inheritdoc/>
    public override string Sentence => "It was asked for.";
}

/// <summary>The last attempt failed.</summary>
public sealed record FailedBefore : Reason
{
    /// <inheritdoc/>
    public override string Sentence => "It failed the last time.";
}

/// <summary>A task it depends on runs again; if that comes out equal, this one stands.</summary>
/// <param name="Task">The task that runs again.</param>
public sealed record MayFollow(string Task) : Reason
{
    /// <inheritdoc/>
    public override string Sentence => $"It runs again if `{Task}` comes out different.";
}
