using Ossature.Compiler.Sandbox.Launching;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Mechanisms;

/// <summary>Command lines that start this program again, which confines itself and becomes the command.</summary>
internal static class SelfLaunch
{
    private static readonly string[] Pseudo = ["/proc"];

    /// <summary>
    /// In namespaces of its own. The first process there is a shell that waits: as the first one, a command would not hear its own signals.
    /// What that shell says of its end goes nowhere.
    /// </summary>
    public static IEnumerable<string> InNamespaces(
        string unshare,
        string setpriv,
        IEnumerable<string> self,
        IEnumerable<SeenPath> view,
        SandboxPolicy policy,
        string scratch
    ) =>
        [
            setpriv,
            "--pdeathsig",
            "KILL",
            unshare,
            "--map-current-user",
            "--keep-caps",
            "--mount",
            "--pid",
            "--net",
            "--ipc",
            "--uts",
            "--fork",
            "--kill-child=KILL",
            ShellScript.Shell,
            "-c",
            "exec 3>&2 2>/dev/null; \"$@\" 2>&3 3>&-; exit $?",
            ShellScript.Shell,
            .. self,
            .. LaunchOrder.Write(new(policy.Workspace, [.. view], scratch, policy.Limits.Scratch)),
        ];

    /// <summary>Without namespaces: what lies in memory elsewhere lies in a folder of its own here.</summary>
    public static IEnumerable<string> WithLandlock(
        IEnumerable<string> self,
        IEnumerable<SeenPath> view,
        SandboxPolicy policy,
        string scratch
    ) =>
        [
            .. self,
            .. LaunchOrder.Write(
                new(
                    policy.Workspace,
                    [
                        .. view.Where(seen => seen.Sight is Sight.Read or Sight.Write or Sight.Link)
                            .Concat(Pseudo.Select(path => new SeenPath(path, Sight.Read)))
                            .Append(new(scratch, Sight.Write)),
                    ],
                    Root: null,
                    policy.Limits.Scratch
                )
            ),
        ];
}
