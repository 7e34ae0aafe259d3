using System.Collections.Immutable;
using Ossature.Compiler.Sandbox.Machines;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Mechanisms;

/// <summary>What was found out about a machine once, before any command runs.</summary>
internal sealed record MachineFacts
{
    public required SandboxMachine Machine { get; init; }

    public required ImmutableArray<ToolChain> Chains { get; init; }

    public required ImmutableArray<string> Visible { get; init; }

    public required ControlGroups Groups { get; init; }

    /// <summary>Absolute paths of the programs that isolate; null where they are not installed.</summary>
    public string? Bubblewrap => Program("bwrap");

    public string? Unshare => Program("unshare");

    public string? SetPrivileges => Program("setpriv");

    /// <summary>What makes a command the leader of a process group; empty where that is not installed.</summary>
    public ImmutableArray<string> Leader => Program("setsid") is { } setsid ? [setsid] : [];

    /// <summary>What tool chains must be told when the home is not the user's.</summary>
    public ImmutableSortedDictionary<string, string> Variables =>
        Chains
            .SelectMany(chain => chain.Variables)
            .DistinctBy(variable => variable.Key)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Whether the kernel counts the processes of a user anew in each user namespace.</summary>
    private static bool CountsByNamespace => Environment.OSVersion.Version >= new Version(5, 14);

    public static MachineFacts Of(SandboxMachine machine)
    {
        var chains = new ToolChains(machine);
        return new()
        {
            Machine = machine,
            Chains = chains.Find(),
            Visible = VisiblePaths.Of(machine, chains),
            Groups = ControlGroups.Find(
                "/sys/fs/cgroup",
                File.Exists("/proc/self/cgroup") ? File.ReadAllText("/proc/self/cgroup") : ""
            ),
        };
    }

    /// <summary>How many processes the user may have while a command runs; null when a control group counts them, or when nothing would.</summary>
    public long? ProcessLimit(Isolation isolation, SandboxLimits limits) =>
        Groups.Processes is not null || UserProcesses.User == 0 ? null
        : isolation != Isolation.Landlock && CountsByNamespace ? limits.Processes
        : limits.Processes + UserProcesses.Count();

    private string? Program(string name) => Machine.Programs.Select(folder => $"{folder}/{name}").FirstOrDefault(File.Exists);
}
