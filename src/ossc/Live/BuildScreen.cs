using System.Collections.Immutable;
using Ossature.CommandLine.Building;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Models;

namespace Ossature.CommandLine.Live;

/// <summary>Shows builds one after the other, each in a view of its own where there is a terminal, and writes down what happens in them.</summary>
/// <param name="invocation">The command.</param>
/// <param name="plain">Shows a build where there is no live view.</param>
/// <param name="isLive">Whether there is one.</param>
internal sealed class BuildScreen(Invocation invocation, IBuildPresenter plain, bool isLive) : IDisposable
{
    private BuildLive? live;

    private IBuildPresenter Presenter => live ?? plain;

    /// <summary>A model has something to say; may come from any thread.</summary>
    public void On(ModelNotice notice) => Presenter.On(notice);

    /// <summary>Runs one build and shows it to its end.</summary>
    /// <param name="project">The project.</param>
    /// <param name="options">How it is built.</param>
    /// <param name="run">Runs it, given who listens.</param>
    /// <param name="diagnosticsOf">All that was found, in the order in which it is shown.</param>
    /// <param name="ledger">The model calls.</param>
    public async Task<BuildReport> ShowAsync(
        LoadedProject project,
        BuildOptions options,
        Func<IBuildObserver, Task<BuildReport>> run,
        Func<BuildReport, ImmutableArray<Diagnostic>> diagnosticsOf,
        CallLedger ledger
    )
    {
        live?.Dispose();
        live = isLive ? new(invocation, options.Jobs) : null;
        if (options.DryRun)
        {
            var preview = await run(Presenter);
            Presenter.Finished(preview, diagnosticsOf(preview), ledger.Read());
            return preview;
        }

        using var recorder = new BuildRecorder(
            Presenter,
            invocation.Files,
            BuildFolders.LogsOf(project.Root),
            options.Jobs,
            invocation.Console.Clock
        );
        var report = await run(recorder);
        recorder.Finish(report.Outcome);
        Presenter.Finished(report, diagnosticsOf(report), ledger.Read());
        return report;
    }

    /// <inheritdoc/>
    public void Dispose() => live?.Dispose();
}
