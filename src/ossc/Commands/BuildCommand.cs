using System.Collections.Immutable;
using Ossature.CommandLine.Building;
using Ossature.CommandLine.Live;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
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
            || !request.TrustsRecord
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
        if (invocation.Settings.WarningsAsErrors && StrictErrors(project) is { IsEmpty: false } errors)
        {
            presenter.Refused(errors);
            return ExitCode.Failed;
        }

        var ledger = new CallLedger();
        using var screen = new BuildScreen(invocation, presenter, isLive: invocation.IsLive && !request.Step);
        var models = new ProjectModels(invocation, project, request, ledger, screen.On);
        if (
            !request.DryRun
            && !request.Frozen
            && ModelPrecheck.Run(project, models, request, invocation.Files) is { Count: > 0 } missing
        )
        {
            presenter.Refused(missing);
            return ExitCode.Model;
        }

        var found = new DiagnosticBag();
        using var remote = RemoteCache.Open(invocation, project, found);
        var commands = invocation.Console.Commands(SettingsOf(invocation, project, request, models));
        try
        {
            var questions =
                request.Auto || invocation.Settings.Json || invocation.Console.Questions is not { } answers
                    ? null
                    : new BuildQuestions(invocation, answers);
            var options = OptionsOf(project, request, questions);
            while (true)
            {
                var report = await screen.ShowAsync(
                    project,
                    options,
                    observer =>
                        new Builder(invocation.Files, project.Workspace, models, commands, observer, invocation.Console.Clock)
                        {
                            Remote = remote,
                        }.RunAsync(options, interrupted),
                    finished => DiagnosticsOf(project, finished, found),
                    ledger
                );
                if (report.Outcome is not (BuildOutcome.TaskFailed or BuildOutcome.ModelFailed) || questions is null)
                {
                    return ExitCodeOf(report);
                }

                var answer = questions.AfterFailed();
                if (
                    answer == BuildQuestions.AfterFailure.Quit
                    || (answer == BuildQuestions.AfterFailure.Skip && options.SkipFailures)
                )
                {
                    return ExitCodeOf(report);
                }

                // What was chosen to run again has run; from here on the record counts.
                options = options with
                {
                    Fresh = new TaskSelection.None(),
                    SkipFailures = options.SkipFailures || answer == BuildQuestions.AfterFailure.Skip,
                };
            }
        }
        finally
        {
            (commands as IDisposable)?.Dispose();
        }
    }

    private static CommandSettings SettingsOf(
        Invocation invocation,
        LoadedProject project,
        BuildRequest request,
        ProjectModels models
    ) =>
        new()
        {
            Home = BuildFolders.CommandHome(project.Root),
            Project = project.Root,
            Sandbox = project.Options.Sandbox,
            Isolation = request.Isolation,
            // What other machines share is as foreign as what a live model writes.
            IsReplayed = models.AreReplayed && project.Options.Cache.Remote is null,
            Self = invocation.Console.Self,
        };

    private static BuildOptions OptionsOf(LoadedProject project, BuildRequest request, BuildQuestions? questions) =>
        new()
        {
            Jobs = request.Step ? 1 : request.Jobs ?? project.Options.Build.Jobs ?? Math.Max(1, Environment.ProcessorCount),
            Fresh = request.Fresh,
            Spec = request.Spec,
            SkipFailures = request.SkipFailures,
            DryRun = request.DryRun,
            BeforeTask = request.Step && questions is not null ? questions.Before : null,
        };

    /// <summary>A build that finds everything up to date does not look at warnings, so they are looked at before.</summary>
    private static ImmutableArray<Diagnostic> StrictErrors(LoadedProject project) =>
        project.HasErrors ? project.Diagnostics
        : project.LoadPlan().HasErrors ? project.LoadPlan().Diagnostics
        : [];

    /// <summary>A build that found everything up to date did not read the specifications, and neither does this.</summary>
    private static ImmutableArray<Diagnostic> DiagnosticsOf(LoadedProject project, BuildReport report, DiagnosticBag found)
    {
        var own = report.Diagnostics.Concat(found.Select(project.Options.Diagnostics.Apply).OfType<Diagnostic>());
        var all = report.Outcome == BuildOutcome.UpToDate ? own : project.Diagnostics.Concat(own);
        return [.. all.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
    }

    private static int ExitCodeOf(BuildReport report) =>
        report.Outcome switch
        {
            BuildOutcome.UpToDate or BuildOutcome.Succeeded or BuildOutcome.Previewed => ExitCode.Fine,
            // The model has done nothing wrong: the user did not want it to be asked.
            BuildOutcome.ModelFailed when report.Diagnostics.Any(found => found.Descriptor == DiagnosticCatalog.BuildIsFrozen) =>
                ExitCode.Failed,
            BuildOutcome.ModelFailed => ExitCode.Model,
            BuildOutcome.Interrupted => ExitCode.Interrupted,
            _ => ExitCode.Failed,
        };
}
