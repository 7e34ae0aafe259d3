using System.Diagnostics;

namespace Ossature.Compiler.Emit.CrashHost;

/// <summary>This program in a process of its own.</summary>
public static class HostProcess
{
    /// <summary>Starts it with arguments; its standard streams are redirected.</summary>
    public static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend(typeof(CrashProject).Assembly.Location).Prepend("exec"))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
