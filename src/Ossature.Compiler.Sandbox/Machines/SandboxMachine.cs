using System.Collections.Immutable;

namespace Ossature.Compiler.Sandbox.Machines;

/// <summary>What a sandbox has to know of the machine and the project that it works for.</summary>
public sealed record SandboxMachine
{
    /// <summary>
    /// The program and its first arguments that start this program again, so that its entry can call
    /// <see cref="Launching.Launcher"/>; empty when it cannot start itself.
    /// </summary>
    public required ImmutableArray<string> Self { get; init; }

    /// <summary>Absolute paths of the folders in which the programs that isolate are looked for; the user's own are not among them.</summary>
    public ImmutableArray<string> Programs { get; init; } = ["/usr/bin", "/bin", "/usr/local/bin", "/run/current-system/sw/bin"];

    /// <summary>Gives the value of an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Absolute path of the project, which commands must not see; null when there is none.</summary>
    public string? Project { get; init; }

    /// <summary>Absolute paths that the project lets its commands read besides tool chains.</summary>
    public ImmutableArray<string> Read { get; init; } = [];

    /// <summary>Absolute path of the user's home; empty when there is none.</summary>
    public string Home => Variable("HOME")?.TrimEnd('/') ?? "";
}
