using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Host;

/// <summary>What the host is asked to run, one after the other, in one sandbox.</summary>
public sealed record HostOrder(
    Isolation Isolation,
    string Project,
    string Workspace,
    string[] Read,
    SandboxLimits Limits,
    HostScript[] Scripts
);

/// <summary>A shell script, and how long it may run.</summary>
public sealed record HostScript(string Name, string Text, int Seconds = 60)
{
    /// <summary>A word in the arguments of what it leaves behind; empty when it leaves nothing.</summary>
    public string Mark { get; init; } = "";
}

/// <summary>What came of all of it.</summary>
/// <param name="Obstacle">Why the way of isolation does not work here; null when it does.</param>
/// <param name="Guards">What is kept from commands.</param>
/// <param name="Results">The scripts' ends.</param>
public sealed record HostReport(string? Obstacle, SandboxGuard[] Guards, HostResult[] Results);

/// <summary>How a script ended.</summary>
public sealed record HostResult(string Name, int ExitCode, bool TimedOut, string Output, double Milliseconds, int[] LeftBehind);
