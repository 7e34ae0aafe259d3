using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Build;

/// <summary>What one run of the build is asked to do.</summary>
public sealed record BuildOptions
{
    /// <summary>How many tasks may run at once; at least one.</summary>
    public int Jobs { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>The tasks that run again, whatever is recorded or cached.</summary>
    public TaskSelection Fresh { get; init; } = new TaskSelection.None();

    /// <summary>The specification whose tasks are built, with those that they depend on; null for all. Case does not matter.</summary>
    public string? Spec { get; init; }

    /// <summary>Whether tasks that do not depend on a failed one still run.</summary>
    public bool SkipFailures { get; init; }

    /// <summary>Whether only to say what would run and why. Nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Asked before the work of a task begins, given the task and why it runs; null to ask nobody.</summary>
    public Func<PlanTask, string, StepChoice>? BeforeTask { get; init; }
}
