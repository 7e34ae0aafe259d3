using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Times;
using Ossature.Compiler.Incremental.Cache;

namespace Ossature.Compiler.Emit.Reporting;

/// <summary>What a build did.</summary>
public sealed record BuildReport
{
    /// <summary>There was nothing to do.</summary>
    public static BuildReport Nothing { get; } = new() { Outcome = BuildOutcome.UpToDate, Usage = Usage.None };

    /// <summary>How it ended.</summary>
    public required BuildOutcome Outcome { get; init; }

    /// <summary>One entry per task of the plan, in plan order; empty when the build was refused or found nothing to look at.</summary>
    public ImmutableArray<TaskReport> Tasks { get; init; } = [];

    /// <summary>All that was found, sorted by <see cref="Diagnostic.Compare"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The model calls of this build, summed.</summary>
    public required Usage Usage { get; init; }

    /// <summary>Who ran when.</summary>
    public BuildTimes Times { get; init; } = BuildTimes.None;

    /// <summary>How many tasks could run at once; zero when none was to run.</summary>
    public int Jobs { get; init; }

    /// <summary>How long the build took.</summary>
    public TimeSpan Elapsed { get; init; }
}
