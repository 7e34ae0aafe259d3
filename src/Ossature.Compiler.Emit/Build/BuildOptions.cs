namespace Ossature.Compiler.Emit.Build;

/// <summary>What one run of the build is asked to do.</summary>
public sealed record BuildOptions
{
    /// <summary>How many tasks may run at once; at least one.</summary>
    public int Jobs { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Whether every task runs again, whatever is recorded or cached.</summary>
    public bool Force { get; init; }

    /// <summary>Whether tasks that do not depend on a failed one still run.</summary>
    public bool SkipFailures { get; init; }
}
