using System.Diagnostics;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Lowering.Tests.Derived;

/// <summary>Runs a POSIX shell in a folder, with an environment of its own.</summary>
internal static class ShellRun
{
    /// <param name="project">The folder.</param>
    /// <param name="command">What <c>sh -c</c> is given.</param>
    /// <param name="path">Folders that come before the usual ones.</param>
    /// <returns>The exit code and everything that was printed.</returns>
    public static (int ExitCode, string Output) Run(TempProject project, string command, string path = "")
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec 2>&1; {command}"])
        {
            WorkingDirectory = project.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = path + start.Environment["PATH"];
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
