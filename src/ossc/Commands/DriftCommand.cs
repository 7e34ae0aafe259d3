using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Inspection;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc drift</c>: whose the files in the output folder are, and what to do about those that are not as the last build left them.</summary>
internal static class DriftCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, DriftUse use)
    {
        if (
            PlannedProject.Open(invocation, [.. paths.Select(path => NearestThere(invocation, path))], out var exitCode)
            is not { } planned
        )
        {
            return exitCode;
        }

        var diagnostics = new DiagnosticBag();
        if (Selection(invocation, planned, paths, diagnostics) is not { } isSelected)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        if (use == DriftUse.Show)
        {
            return Show(invocation, planned, Survey(invocation, planned, isSelected), []);
        }

        if (!planned.CanBeBuilt)
        {
            var project = planned.Project;
            return invocation.Fail(project.HasErrors ? project.Diagnostics : project.LoadPlan().Diagnostics);
        }

        using var turn = ProjectLock.TryTake(invocation.Files, planned.Project.Root, "ossc drift", out var other);
        if (turn is null)
        {
            diagnostics.ProjectIsLocked(Location.OfFile(".ossature/lock"), other);
            return invocation.Fail(diagnostics);
        }

        var repair = new OutputRepair(invocation.Files, planned.Project.Workspace, planned.Plan);
        var drifted = Survey(invocation, planned, isSelected).Where(file => file.HasDrifted).ToArray();
        var done = use == DriftUse.Restore ? repair.Restore(drifted) : repair.Keep(drifted);
        invocation.Progress.Write(
            $"{(use == DriftUse.Restore ? "put back" : "kept")} {Invocation.Count(done, "file")}\n",
            Paint.Good
        );
        return Show(invocation, planned, Survey(invocation, planned, isSelected), [.. repair.Diagnostics]);
    }

    private static OutputFile[] Survey(Invocation invocation, PlannedProject planned, Func<string, bool> isSelected)
    {
        var state = planned.OpenState(invocation).State;
        return
        [
            .. new OutputSurvey(invocation.Files, planned.Folders.Output, planned.Plan, state)
                .Files()
                .Where(file => isSelected(file.Path)),
        ];
    }

    private static int Show(Invocation invocation, PlannedProject planned, OutputFile[] files, Diagnostic[] diagnostics)
    {
        if (invocation.Settings.Json)
        {
            invocation.Results.Write(DriftReport.Json(files, diagnostics));
        }
        else
        {
            invocation.Print(diagnostics);
            var titles = planned.Plan.Tasks.ToDictionary(task => task.Id, task => task.Title, StringComparer.Ordinal);
            DriftReport.Write(invocation.Results, files, titles);
        }

        return
            files.Any(file => file.HasDrifted) || diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? ExitCode.Failed
            : ExitCode.Fine;
    }

    /// <summary>Which files are meant: those that were named, or all. Null, and a diagnostic, when a path names nothing.</summary>
    private static Func<string, bool>? Selection(
        Invocation invocation,
        PlannedProject planned,
        IReadOnlyList<string> paths,
        DiagnosticBag diagnostics
    )
    {
        var output = planned.Folders.Output + "/";
        string[] named =
        [
            .. paths
                .Select(invocation.Resolve)
                .Where(path => path.StartsWith(output, StringComparison.Ordinal))
                .Select(path => path[output.Length..]),
        ];
        var known = Survey(invocation, planned, IsNamed);
        foreach (var path in paths)
        {
            var absolute = invocation.Resolve(path);
            if (
                !invocation.Files.FileExists(absolute)
                && !invocation.Files.DirectoryExists(absolute)
                && !known.Any(file => IsAt(output + file.Path, absolute))
            )
            {
                diagnostics.PathMissing(Location.OfFile(path), path);
            }
        }

        return diagnostics.HasErrors ? null
            : named.Length == 0 ? _ => true
            : IsNamed;

        bool IsNamed(string path) => named.Any(name => IsAt(path, name));
    }

    private static bool IsAt(string path, string place) =>
        path == place || path.StartsWith(place + "/", StringComparison.Ordinal);

    /// <summary>A file that is missing in the output folder is looked for there all the same: by the nearest folder above it.</summary>
    private static string NearestThere(Invocation invocation, string typed)
    {
        var path = invocation.Resolve(typed);
        while (path.Length > 1 && !invocation.Files.FileExists(path) && !invocation.Files.DirectoryExists(path))
        {
            path = path[..Math.Max(1, path.LastIndexOf('/'))];
        }

        return path;
    }
}
