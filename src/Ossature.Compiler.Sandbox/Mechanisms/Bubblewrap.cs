using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Mechanisms;

/// <summary>The command line of <c>bwrap</c>.</summary>
internal static class Bubblewrap
{
    /// <summary>A command line that shows a program this view and nothing else.</summary>
    public static IEnumerable<string> CommandLine(string program, IEnumerable<SeenPath> view, SandboxPolicy policy)
    {
        var size = ShellScript.Number(policy.Limits.Scratch);
        List<string> words = [program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"];
        words.AddRange(["--proc", "/proc", "--dev", "/dev", "--size", size, "--tmpfs", "/dev/shm", "--remount-ro", "/dev"]);
        foreach (var seen in view)
        {
            words.AddRange(
                seen.Sight switch
                {
                    Sight.Read => ["--ro-bind", seen.Path, seen.Path],
                    Sight.Write => ["--bind", seen.Path, seen.Path],
                    Sight.Scratch => ["--size", size, "--tmpfs", seen.Path],
                    _ => ["--symlink", seen.Target, seen.Path],
                }
            );
        }

        // The root is a folder in memory, too; nothing is to be kept there.
        words.AddRange(["--remount-ro", "/", "--chdir", policy.Workspace, "--"]);
        return words;
    }
}
