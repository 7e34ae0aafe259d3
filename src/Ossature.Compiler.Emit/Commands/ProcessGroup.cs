using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>A command's process with all that it started, ended together.</summary>
internal static class ProcessGroup
{
    private const int Kill = 9;
    private static readonly string? SetSid = new[] { "/usr/bin/setsid", "/bin/setsid" }.FirstOrDefault(File.Exists);

    /// <summary>How to start a shell script as the leader of a group of its own.</summary>
    public static ProcessStartInfo Start(string script)
    {
        var start = new ProcessStartInfo { FileName = SetSid ?? "/bin/sh", UseShellExecute = false };
        string[] arguments = SetSid is null ? ["-c", script] : ["/bin/sh", "-c", script];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Ends what is left of the group; nothing happens when nothing is.</summary>
    public static void End(Process leader)
    {
        if (SetSid is not null)
        {
            // setsid became the shell without forking, so the leader's id is the group's, also after the leader has gone.
            _ = SendSignal(-leader.Id, Kill);
        }
        else if (!leader.HasExited)
        {
            leader.Kill(entireProcessTree: true);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
