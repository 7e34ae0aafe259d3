using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Sandbox.Launching;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Mechanisms;

/// <summary>What is kept from commands in a way of isolation, and what is not.</summary>
internal static class GuardList
{
    public static ImmutableArray<SandboxGuard> Of(Isolation isolation, MachineFacts facts)
    {
        var limits = new SandboxLimits();
        var isOwnRoot = isolation is Isolation.Bubblewrap or Isolation.Namespaces;
        var isFiltered = isolation is Isolation.Namespaces or Isolation.Landlock;
        if (isolation == Isolation.None)
        {
            return
            [
                .. Names
                    .Concat(["processes", "memory", "file size"])
                    .Select(name => new SandboxGuard(name, false, "nothing isolates commands")),
                .. Always,
            ];
        }

        return
        [
            new(Names[0], true, isOwnRoot ? "only what is allowed is mounted" : "Landlock"),
            new(Names[1], true, isOwnRoot ? "mounted read-only" : "Landlock"),
            isOwnRoot
                ? new(Names[2], true, "`checks/` is mounted read-only")
                : new(Names[2], false, "Landlock cannot except a folder; `checks/` is put back before each command"),
            isOwnRoot
                ? new(Names[3], true, $"in memory, {Size(limits.Scratch)} each")
                : new(Names[3], true, "folders of its own for each command, named by `TMPDIR` and `HOME`"),
            new(Names[4], true, isOwnRoot ? "a network of its own with loopback" : "sockets are refused, loopback too"),
            isOwnRoot
                ? new(Names[5], true, "not mounted")
                : new(Names[5], false, "a socket on the disk can be connected to by who may write it"),
            isOwnRoot
                ? new(Names[6], true, "process ids of its own")
                : new(Names[6], false, "names and arguments are listed in `/proc`; environment and memory are not"),
            isOwnRoot || LandlockRules.Version >= LandlockRules.VersionOfScopes
                ? new(Names[7], true, isOwnRoot ? "process ids of its own" : "Landlock")
                : new(Names[7], false, "needs Landlock 6; this kernel has an older one"),
            new(Names[8], true, isOwnRoot ? "no capabilities, no_new_privs" : "no capabilities, no_new_privs, seccomp"),
            new(Names[9], true, isOwnRoot ? "ended with the first process" : "no process can leave its group, which is ended"),
            Processes(isolation, facts, limits),
            facts.Groups.Memory is not null
                ? new("memory", true, $"control group: {Size(limits.Memory)} in all")
                : new("memory", true, $"{Size(limits.Memory)} for each process; not for all together: no control group"),
            new("file size", true, $"{Size(limits.FileSize)} each"),
            .. isFiltered ? [new SandboxGuard("system calls", true, "seccomp")] : Array.Empty<SandboxGuard>(),
            .. Always,
        ];
    }

    private static readonly string[] Names =
    [
        "other files",
        "tool chains",
        "judge's files",
        "/tmp and home",
        "network",
        "sockets of services",
        "other processes",
        "signals",
        "privileges",
        "left-behind processes",
    ];

    private static readonly SandboxGuard[] Always =
    [
        new("time", true, "the command is killed with all it started"),
        new("output", true, "beginning and end are kept"),
        new("disk", false, "the number of files in the workspace is not limited"),
    ];

    private static SandboxGuard Processes(Isolation isolation, MachineFacts facts, SandboxLimits limits) =>
        facts.Groups.Processes is not null ? new("processes", true, $"control group: {limits.Processes}")
        : facts.ProcessLimit(isolation, limits) is not null ? new("processes", true, $"{limits.Processes}")
        : new("processes", false, "root is not limited without a control group of its own");

    private static string Size(long bytes) => (bytes >> 30).ToString(CultureInfo.InvariantCulture) + " GiB";
}
