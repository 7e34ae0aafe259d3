using System.Collections.Immutable;

namespace Ossature.Compiler.Sandbox.Policies;

/// <summary>What one command may touch.</summary>
public sealed record SandboxPolicy
{
    /// <summary>Absolute path of the folder that it works in, the only one whose files it may change.</summary>
    public required string Workspace { get; init; }

    /// <summary>Absolute path at which it sees an empty home of its own, where the mechanism can show one there.</summary>
    public required string Home { get; init; }

    /// <summary>Absolute paths in the workspace that it may read and not change; each must be there.</summary>
    public ImmutableArray<string> Protected { get; init; } = [];

    /// <summary>What it may use up.</summary>
    public SandboxLimits Limits { get; init; } = new();
}
