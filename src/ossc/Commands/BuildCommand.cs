using System.Collections.Immutable;
using Ossature.CommandLine.Building;
using Ossature.CommandLine.Live;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Stamps;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc build</c>: runs the build engine and shows what it does.</summary>
internal static class BuildCommand
{
    public static async Task<int> RunAsync(
        Invocation invocation,
        IReadOnlyList<string> paths,
        BuildRequest request,
        CancellationToken interrupted
    )
    {
        var diagnostics = new DiagnosticBag();
        if (ProjectLocator.Locate(invocation, paths, diagnostics) is not { } target)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        IBuildPresenter presenter = invocation.Settings.Json
            ? new BuildJsonLines(invocation)
            : new BuildText(invocation, invocation.Progress);
        if (IsUpToDate(invocation, target, request, presenter))
        {
            return ExitCode.Fine;
        }

        using var turn = await TakeTurnAsync(invocation, target.Root, request.Wait, presenter, interrupted);
        return turn is null ? ExitCode.Failed
            // Whoever was waited for may have done all there was to do.
            : request.Wait && IsUpToDate(invocation, target, request, presenter) ? ExitCode.Fine
            : await BuildAsync(invocation, LoadedProject.Open(invocation, target), request, presenter, interrupted);
    }

    /// <summary>Whether nothing has changed, which is then said. Warnings that are errors have to be looked for in the specifications all the same.</summary>
    private static bool IsUpToDate(Invocation invocation, ProjectTarget target, BuildRequest request, IBuildPresenter presenter)
    {
        var start = invocation.Console.Clock.GetTimestamp();
        if (
            target.Configuration is not { } configuration
            || request.Force
            || invocation.Settings.WarningsAsErrors
            || !BuildStamp.Stands(invocation.Files, configuration)
        )
        {
            return false;
        }

        var report = BuildReport.Nothing with { Elapsed = invocation.Console.Clock.GetElapsedTime(start) };
        presenter.Finished(report, [], new CallLedger().Read());
        return true;
    }

    private static async Task<ProjectLock?> TakeTurnAsync(
        Invocation invocation,
        string root,
        bool wait,
        IBuildPresenter presenter,
        CancellationToken interrupted
    )
    {
        const string holder = "ossc build";
        if (wait)
        {
            return await ProjectLock.TakeAsync(
                invocation.Files,
                root,
                holder,
                other => invocation.Progress.Write($"waiting for {other}\n"),
                invocation.Console.Clock,
                interrupted
            );
        }

        if (ProjectLock.TryTake(invocation.Files, root, holder, out var other) is { } taken)
        {
            return taken;
        }

        var refusal = new DiagnosticBag();
        refusal.ProjectIsLocked(Location.OfFile(".ossature/lock"), other);
        presenter.Refused(refusal);
        return null;
    }

    private static async Task<int> BuildAsync(
        Invocation invocation,
        LoadedProject project,
        BuildRequest request,
        IBuildPresenter presenter,
        CancellationToken interrupted
    )
    {
        var jobs = request.Jobs ?? project.Options.Build.Jobs ?? Math.Max(1, Environment.ProcessorCount);
        using var live = invocation.IsLive ? new BuildLive(invocation, jobs) : null;
        presenter = live ?? presenter;
        var ledger = new CallLedger();
        if (invocation.Settings.WarningsAsErrors && StrictErrors(project) is { IsEmpty: false } errors)
        {
            presenter.Refused(errors);
            return ExitCode.Failed;
        }

        var models = new ProjectModels(invocation, project, request.Model, ledger, presenter.On);
        if (ModelPrecheck.Run(project, models, request, invocation.Files) is { Count: > 0 } missing)
        {
            presenter.Refused(missing);
            return ExitCode.Model;
        }

        var (files, clock) = (invocation.Files, invocation.Console.Clock);
        var commands = invocation.Console.Commands(
            new()
            {
                Home = BuildFolders.CommandHome(project.Root),
                Project = project.Root,
                Sandbox = project.Options.Sandbox,
                Isolation = request.Isolation,
                IsReplayed = models.AreReplayed,
                Self = invocation.Console.Self,
            }
        );
        using var recorder = new BuildRecorder(presenter, files, BuildFolders.LogsOf(project.Root), jobs, clock);
        try
        {
            var options = new BuildOptions
            {
                Jobs = jobs,
                Force = request.Force,
                SkipFailures = request.SkipFailures,
            };
            var builder = new Builder(files, project.Workspace, models, commands, recorder, clock);
            var report = await builder.RunAsync(options, interrupted);
            recorder.Finish(report.Outcome);
            presenter.Finished(report, DiagnosticsOf(project, report), ledger.Read());
            return ExitCodeOf(report.Outcome);
        }
        finally
        {
            (commands as IDisposable)?.Dispose();
        }
    }

    /// <summary>A build that finds everything up to date does not look at warnings, so they are looked at before.</summary>
    private static ImmutableArray<Diagnostic> StrictErrors(LoadedProject project) =>
        project.HasErrors ? project.Diagnostics
        : project.LoadPlan().HasErrors ? project.LoadPlan().Diagnostics
        : [];

    /// <summary>A build that found everything up to date did not read the specifications, and neither does this.</summary>
    private static ImmutableArray<Diagnostic> DiagnosticsOf(LoadedProject project, BuildReport report) =>
        report.Outcome == BuildOutcome.UpToDate
            ? report.Diagnostics
            : [.. project.Diagnostics.Concat(report.Diagnostics).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];

    private static int ExitCodeOf(BuildOutcome outcome) =>
        outcome switch
        {
            BuildOutcome.UpToDate or BuildOutcome.Succeeded => ExitCode.Fine,
            BuildOutcome.ModelFailed => ExitCode.Model,
            BuildOutcome.Interrupted => ExitCode.Interrupted,
            _ => ExitCode.Failed,
        };
}
