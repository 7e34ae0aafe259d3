using System.Collections.Immutable;
using System.Diagnostics;
using Ossature.Compiler.Sandbox.Machines;
using Ossature.Compiler.Sandbox.Mechanisms;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox;

/// <summary>Runs shell commands apart from the rest of the machine, by the strongest way of isolation that works here. Safe for several threads.</summary>
public sealed class CommandSandbox
{
    private readonly MachineFacts facts;

    private CommandSandbox(MachineFacts facts, ImmutableArray<IsolationOffer> offers, Isolation isolation) =>
        (this.facts, Offers, Isolation) = (facts, offers, isolation);

    /// <summary>The way of isolation that is used.</summary>
    public Isolation Isolation { get; }

    /// <summary>What the machine offers, as far as it was tried: the strongest first.</summary>
    public ImmutableArray<IsolationOffer> Offers { get; }

    /// <summary>What is kept from commands, and what is not.</summary>
    public ImmutableArray<SandboxGuard> Guards => GuardList.Of(Isolation, facts);

    /// <summary>The tool chains that are known, with those that commands can use.</summary>
    public ImmutableArray<ToolChain> ToolChains => facts.Chains;

    /// <summary>Absolute paths that commands may read.</summary>
    public ImmutableArray<string> Visible => facts.Visible;

    /// <summary>Tries what this machine offers, by running a command that does nothing in each way.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="wanted">The only way to use; null for the strongest that works.</param>
    /// <param name="tryAll">Whether ways are tried after one has worked, to tell of them.</param>
    /// <returns>A sandbox; its isolation is <see cref="Isolation.None"/> when nothing works.</returns>
    public static CommandSandbox Detect(SandboxMachine machine, Isolation? wanted = null, bool tryAll = false)
    {
        var facts = MachineFacts.Of(machine);
        var offers = ImmutableArray.CreateBuilder<IsolationOffer>();
        Isolation? found = wanted == Isolation.None ? Isolation.None : null;
        foreach (var isolation in new[] { Isolation.Bubblewrap, Isolation.Namespaces, Isolation.Landlock })
        {
            if ((wanted ?? isolation) != isolation || (found is not null && !tryAll))
            {
                continue;
            }

            var obstacle = MechanismProbe.ObstacleTo(isolation, facts, policy => ConfineBy(isolation, facts, policy, ":"));
            offers.Add(new(isolation, obstacle));
            found ??= obstacle is null ? isolation : null;
        }

        return new(facts, offers.ToImmutable(), found ?? Isolation.None);
    }

    /// <summary>The command line that runs a shell script under a policy.</summary>
    public ConfinedCommand Confine(SandboxPolicy policy, string script) => ConfineBy(Isolation, facts, policy, script);

    private static ConfinedCommand ConfineBy(Isolation isolation, MachineFacts facts, SandboxPolicy policy, string script)
    {
        // Bubblewrap makes folders in memory; the other ways need a place on the disk.
        var scratch = isolation == Isolation.Bubblewrap ? null : Directory.CreateTempSubdirectory("ossc-").FullName;
        var variables = facts.Variables.ToBuilder();
        var isOwnRoot = isolation is Isolation.Bubblewrap or Isolation.Namespaces;
        variables["HOME"] = isolation == Isolation.Landlock ? scratch + "/home" : policy.Home;
        variables["TMPDIR"] = isOwnRoot ? FolderView.Temporary : scratch + "/tmp";
        if (!isOwnRoot)
        {
            EmptyHome.Make(variables["HOME"]);
            Directory.CreateDirectory(variables["TMPDIR"]);
        }

        var group = isolation == Isolation.None ? new([]) : facts.Groups.Make(policy.Limits);
        var view = FolderView.Of(facts.Visible, policy, [facts.Machine.Project, facts.Machine.Home]);
        IEnumerable<string> confining = isolation switch
        {
            Isolation.Bubblewrap => Bubblewrap.CommandLine(facts.Bubblewrap!, view, policy),
            Isolation.Namespaces => SelfLaunch.InNamespaces(
                facts.Unshare!,
                facts.SetPrivileges!,
                facts.Machine.Self,
                view,
                policy,
                scratch!
            ),
            Isolation.Landlock => SelfLaunch.WithLandlock(facts.Machine.Self, view, policy, scratch!),
            _ => [],
        };
        var limited =
            isolation == Isolation.None
                ? script
                : ShellScript.Limited(
                    script,
                    policy.Limits,
                    facts.ProcessLimit(isolation, policy.Limits),
                    facts.Groups.Memory is not null
                );
        string[] words = [.. facts.Leader, .. group.Entry, .. confining, ShellScript.Shell, "-c", limited];
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = policy.Workspace,
        };
        return new(start, variables.ToImmutable(), group, scratch, leads: facts.Leader.Length > 0);
    }
}
