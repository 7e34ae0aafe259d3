using System.Collections.Immutable;
using Ossature.CommandLine.Building;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Reporting;

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
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var ledger = new CallLedger();
        IBuildPresenter presenter = invocation.Settings.Json ? new BuildJsonLines(invocation) : new BuildText(invocation);
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

        var commands = invocation.Console.Commands(BuildFolders.CommandHome(project.Root));
        try
        {
            var options = new BuildOptions
            {
                Jobs = request.Jobs ?? project.Options.Build.Jobs ?? Math.Max(1, Environment.ProcessorCount),
                Force = request.Force,
                SkipFailures = request.SkipFailures,
            };
            var builder = new Builder(invocation.Files, project.Workspace, models, commands, presenter, invocation.Console.Clock);
            var report = await builder.RunAsync(options, interrupted);
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
