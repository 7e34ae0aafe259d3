using System.Globalization;
using Ossature.Compiler.Sandbox.Launching;

namespace Ossature.Compiler.Sandbox.Machines;

/// <summary>The control groups of one command.</summary>
/// <param name="folders">Their folders; none when the machine allows none.</param>
internal sealed class ControlGroup(IReadOnlyList<string> folders)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What a shell does first to enter them, taking the folders off its arguments, and then becomes the rest of these.</summary>
    public IEnumerable<string> Entry =>
        folders.Count == 0
            ? []
            :
            [
                "/bin/sh",
                "-c",
                string.Concat(folders.Select(_ => "echo 0 >\"$1/cgroup.procs\"||exit 125;shift;")) + "exec \"$@\"",
                "/bin/sh",
                .. folders,
            ];

    /// <summary>Ends every process in them and removes them. Nothing escapes: a new process is born into the group of its parent.</summary>
    public void End()
    {
        foreach (var folder in folders)
        {
            Write(folder, "pids.max", "0");
            if (!SpinWait.SpinUntil(() => IsEmptied(folder), Patience))
            {
                continue;
            }

            // The kernel may hold on to an empty group for a moment.
            SpinWait.SpinUntil(() => TryRemove(folder), Patience);
        }
    }

    private static bool IsEmptied(string folder)
    {
        Write(folder, "cgroup.kill", "1");
        var members = Members(folder);
        foreach (var member in members)
        {
            _ = Kernel.SendSignal(member, Kernel.KillSignal);
        }

        return members.Length == 0;
    }

    private static int[] Members(string folder)
    {
        try
        {
            return
            [
                .. File.ReadLines(folder + "/cgroup.procs")
                    .Select(line => int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture))
                    .Where(process => process > 0),
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static void Write(string folder, string file, string value)
    {
        if (File.Exists($"{folder}/{file}"))
        {
            try
            {
                File.WriteAllText($"{folder}/{file}", value);
            }
            catch (IOException)
            {
                // It cannot be set here; the processes are ended one by one.
            }
        }
    }

    private static bool TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (IOException)
        {
            return !Directory.Exists(folder);
        }
    }
}
