using System.Diagnostics;
using Ossature.Compiler.Emit.CrashHost;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>A build in a process of its own.</summary>
internal static class HostProcess
{
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
