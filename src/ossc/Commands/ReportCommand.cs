using System.Globalization;
using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reports;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc report</c>: one page about the tasks and the last build.</summary>
internal static class ReportCommand
{
    /// <summary>Writes the page.</summary>
    /// <param name="invocation">The world and the options.</param>
    /// <param name="paths">Which project.</param>
    /// <param name="output">Where the page goes, as typed; null for the project's own place.</param>
    /// <param name="withTimes">Whether it tells when what happened.</param>
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, string? output, bool withTimes)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var loaded = project.LoadPlan();
        if (loaded.HasErrors)
        {
            return invocation.Fail(project.HasErrors ? project.Diagnostics : loaded.Diagnostics);
        }

        var path = output is null ? project.Workspace.StateFolder + "/report.html" : invocation.Resolve(output);
        var plan = InterfaceTasks.AddTo(loaded.Plan!, project.Workspace.Compilation.Bound);
        if (plan.Tasks.IsEmpty)
        {
            diagnostics.NothingToReport(Location.OfFile(".ossature/plan.toml"));
        }
        else if (invocation.Files.DirectoryExists(path))
        {
            diagnostics.ReportPathTaken(Location.OfFile("--output"), invocation.Show(path));
        }

        if (diagnostics.HasErrors)
        {
            return invocation.Fail(diagnostics);
        }

        var opened = BuildState.Open(invocation.Files, project.Workspace.StateFolder);
        foreach (var fault in opened.Faults)
        {
            invocation.Progress.Write(fault + "\n", Paint.Warning);
        }

        var last = new BuildLogs(invocation.Files, BuildFolders.LogsOf(project.Root)).ReadLast();
        if (last is { DamagedLine: > 0 })
        {
            var log = Location.OfFile($".ossature/builds/{last.Number.ToString(CultureInfo.InvariantCulture)}.jsonl");
            diagnostics.BuildLogDamaged(log, last.DamagedLine.ToString(CultureInfo.InvariantCulture));
        }

        var folders = new BuildFolders(project.Root, project.Workspace.OutputFolder, project.Workspace.ContextFolder);
        var report = new HtmlReport(invocation.Files, folders, project.Options.Project.Name);
        invocation.Files.WriteText(path, report.Render(plan, opened.State, last, withTimes));
        Tell(invocation, path, plan.Tasks.Length, diagnostics);
        return ExitCode.Fine;
    }

    private static void Tell(Invocation invocation, string path, int tasks, DiagnosticBag diagnostics)
    {
        if (invocation.Settings.Json)
        {
            invocation.Results.Write(
                JsonText.Indented(json =>
                {
                    json.WriteString("report", invocation.Show(path));
                    json.WriteNumber("tasks", tasks);
                    json.WriteDiagnostics(diagnostics);
                })
            );
            return;
        }

        invocation.Print(diagnostics);
        invocation.Results.Write($"{invocation.Show(path)}: {Invocation.Count(tasks, "task")}\n");
    }
}
