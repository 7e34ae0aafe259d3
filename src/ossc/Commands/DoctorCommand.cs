using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Layout;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc doctor</c>: how commands are isolated on this machine, in the project around here or without one.</summary>
internal static class DoctorCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        var project = LoadedProject.Open(invocation, paths, diagnostics);
        if (project is null && (paths.Count > 0 || invocation.Settings.Config is not null))
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var settings = new CommandSettings
        {
            Home = BuildFolders.CommandHome(project?.Root ?? invocation.Console.WorkingFolder),
            Project = project?.Root,
            Sandbox = project?.Options.Sandbox ?? new(),
            Self = invocation.Console.Self,
        };
        var opened = ProjectSandbox.Open(settings, tryAll: true);
        invocation.Results.Write(invocation.Settings.Json ? SandboxJson.Of(opened) : SandboxText.Of(opened.Sandbox));
        if (!invocation.Settings.Json)
        {
            invocation.Print(opened.Findings);
        }

        return ExitCode.Fine;
    }
}
