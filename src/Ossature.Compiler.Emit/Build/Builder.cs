using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Stamps;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Emit.Times;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>Builds a project: brings every task of its plan up to date and the output folder with it.</summary>
/// <param name="files">The disk.</param>
/// <param name="workspace">The project, opened while <see cref="ProjectLock"/> was held; whoever opened it shows its diagnostics.</param>
/// <param name="models">Where models come from; asked only when there is something to ask.</param>
/// <param name="commands">Runs commands.</param>
/// <param name="observer">Hears what happens.</param>
/// <param name="clock">Measures how long things take; no result depends on it.</param>
public sealed class Builder(
    IFileSystem files,
    SpecWorkspace workspace,
    IModelSource models,
    ICommandRunner commands,
    IBuildObserver observer,
    TimeProvider clock
)
{
    private readonly BuildReporter reporter = new(observer);
    private readonly BuildFolders folders = new(workspace.Root, workspace.OutputFolder, workspace.ContextFolder);

    private BuildTimes times = BuildTimes.None;

    private string JournalPath => folders.State + "/journal";

    /// <summary>
    /// Builds. Whatever can go wrong with specifications, plan, models, commands, disk or an interruption is in the report; nothing that was
    /// paid for is lost by it.
    /// </summary>
    public async Task<BuildReport> RunAsync(BuildOptions options, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var (outcome, tasks) = (BuildOutcome.Refused, ImmutableArray<TaskReport>.Empty);
        try
        {
            (outcome, tasks) = await RunCheckedAsync(options, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            outcome = BuildOutcome.Interrupted;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var shown = fault.Message.Replace(folders.Root, ".", StringComparison.Ordinal).TrimEnd('.');
            reporter.Report(bag => bag.DiskRefused(Location.OfFile(".ossature"), shown));
        }

        return new()
        {
            Outcome = outcome,
            Tasks = tasks,
            Diagnostics =
            [
                .. reporter
                    .Diagnostics.Concat(commands.Findings)
                    .Select(workspace.Compilation.Options.Diagnostics.Apply)
                    .OfType<Diagnostic>(),
            ],
            Usage = reporter.Usage,
            Times = times,
            Jobs = tasks.IsEmpty ? 0 : options.Jobs,
            Elapsed = clock.GetElapsedTime(start),
        };
    }

    private async Task<(BuildOutcome, ImmutableArray<TaskReport>)> RunCheckedAsync(
        BuildOptions options,
        CancellationToken cancellation
    )
    {
        if (!files.DirectoryExists(folders.Root))
        {
            // Nothing is written where there is no project.
            return (BuildOutcome.Refused, []);
        }

        var plan = ProjectPlan.Load(files, workspace);
        reporter.Report(plan.Diagnostics);
        if (workspace.Compilation.HasErrors || plan.HasErrors || !PlanCheck.Passes(plan.Plan!, files, folders, reporter))
        {
            return (BuildOutcome.Refused, []);
        }

        reporter.On(new PlanReady(plan.Plan!, [.. plan.Changes.Select(change => change.ToString())]));
        return await RunPlanAsync(plan, options, cancellation).ConfigureAwait(false);
    }

    private async Task<(BuildOutcome, ImmutableArray<TaskReport>)> RunPlanAsync(
        ProjectPlan plan,
        BuildOptions options,
        CancellationToken cancellation
    )
    {
        var journal = OpenJournal();
        Keep(folders.Plan, plan.LoweredText);
        Keep(folders.Graph, workspace.Compilation.Graph.ToToml());
        var stamp = BuildStamp.Begin(files, workspace, folders);
        var services = ServicesFor(plan.Plan!);
        services.Workspaces.Clear();
        var outcome = BuildOutcome.Interrupted;
        try
        {
            var result = await new BuildSession(services, journal, options, clock).RunAsync(cancellation).ConfigureAwait(false);
            outcome = result.Outcome;
            times = BuildTimes.Of(
                services.Plan.Graph,
                result.Tasks.Where(task => task.HasRun).ToDictionary(task => task.Id, task => (task.Began, task.Ended))
            );
            return result;
        }
        finally
        {
            services.Workspaces.Clear();
            journal.Compact();
            if (outcome is BuildOutcome.Succeeded or BuildOutcome.UpToDate)
            {
                stamp?.Write(files, folders, journal.State);
            }
        }
    }

    /// <summary>Opens the state. From here to the end of the build there is a journal: one that lies there before says that a build was killed.</summary>
    private BuildJournal OpenJournal()
    {
        var wasKilled = files.FileExists(JournalPath);
        var journal = BuildJournal.Open(files, folders.State);
        if (wasKilled)
        {
            StagedFiles.Remove(files, folders.State);
            StagedFiles.Remove(files, folders.Output);
        }

        foreach (var fault in journal.Faults)
        {
            reporter.Report(bag => bag.StateDamaged(Location.OfFile(".ossature/state.toml"), fault.TrimEnd('.')));
        }

        journal.Begin();
        return journal;
    }

    private void Keep(string path, string? text)
    {
        if (text is not null && files.ReadTextOrNull(path) != text)
        {
            files.WriteText(path, text);
        }
    }

    private BuildServices ServicesFor(Plan plan)
    {
        var contents = new FileContents(files, new BlobStore(files, folders.Blobs), reporter.CacheFault);
        var (project, buildPlan) = (workspace.Compilation.Bound, new BuildPlan(plan));
        return new()
        {
            Files = files,
            Folders = folders,
            Project = project,
            Plan = buildPlan,
            Contents = contents,
            Results = new(files, folders.Results),
            Workspaces = new(files, folders.Work, contents),
            Inputs = new(files, folders.Context, project, buildPlan),
            Models = models,
            Commands = commands,
            Reporter = reporter,
        };
    }
}
