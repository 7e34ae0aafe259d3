using System.Collections.Immutable;
using Ossature.Compiler.Sandbox.Policies;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>How the commands of a project are run.</summary>
public sealed record CommandSettings
{
    /// <summary>Absolute path of the folder that commands see as their home.</summary>
    public required string Home { get; init; }

    /// <summary>Absolute path of the project, which commands must not see; null when there is none.</summary>
    public string? Project { get; init; }

    /// <summary>What the project says about its sandbox.</summary>
    public SandboxSection Sandbox { get; init; } = new();

    /// <summary>The only way of isolation to use; null for the strongest that works.</summary>
    public Isolation? Isolation { get; init; }

    /// <summary>Whether all that models write comes from recordings, which are as trusted as the project.</summary>
    public bool IsReplayed { get; init; }

    /// <summary>The program and its first arguments that start this program again; empty when it cannot start itself.</summary>
    public ImmutableArray<string> Self { get; init; } = [];
}
