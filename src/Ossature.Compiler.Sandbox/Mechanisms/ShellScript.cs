using System.Globalization;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Mechanisms;

/// <summary>What the shell is given to run.</summary>
internal static class ShellScript
{
    public const string Shell = "/bin/sh";

    /// <summary>
    /// A command that first limits itself. The limits are set inside the namespaces, where the kernel counts a user's processes from
    /// zero. Files are counted in blocks of 512 bytes; the option for processes depends on the shell.
    /// </summary>
    /// <param name="script">The command.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="processes">How many processes the user may have; null when a control group counts them.</param>
    /// <param name="isMemoryCounted">Whether a control group counts the memory of all processes.</param>
    public static string Limited(string script, SandboxLimits limits, long? processes, bool isMemoryCounted)
    {
        var memory = isMemoryCounted ? "" : $"ulimit -d {Number(limits.Memory / 1024)};";
        var count = processes is { } most ? $"ulimit -p {Number(most)} 2>/dev/null || ulimit -u {Number(most)} 2>/dev/null;" : "";
        return $"ulimit -c 0;ulimit -f {Number(limits.FileSize / 512)};{memory}{count}\n{script}";
    }

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
