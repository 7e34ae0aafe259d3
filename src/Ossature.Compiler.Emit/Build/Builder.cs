using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Inputs;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Stamps;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Emit.Times;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Semantics.Configuration;
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
    private CacheFolder? cache;

    /// <summary>Where results are shared with other machines; null for nowhere. Nothing that is read there is trusted.</summary>
    public IEntryStore? Remote { get; init; }

    private CacheFolder Cache => cache ??= new(files, folders.Cache);

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

        var tasks = new BuildPlan(InterfaceTasks.AddTo(plan.Plan!, workspace.Compilation.Bound));
        reporter.On(new PlanReady(tasks.Plan, [.. plan.Changes.Select(change => change.ToString())]));
        if (BuildScope.Of(tasks, options.Spec, options.Fresh, reporter) is not { } scope)
        {
            return (BuildOutcome.Refused, []);
        }

        var services = ServicesFor(tasks, scope, options.DryRun);
        if (options.DryRun)
        {
            var journal = BuildJournal.Peek(files, folders.State);
            return (new BuildSession(services, journal, options, clock).Preview(), []);
        }

        return await RunPlanAsync(plan, services, options, cancellation).ConfigureAwait(false);
    }

    private async Task<(BuildOutcome, ImmutableArray<TaskReport>)> RunPlanAsync(
        ProjectPlan plan,
        BuildServices services,
        BuildOptions options,
        CancellationToken cancellation
    )
    {
        var journal = OpenJournal();
        Keep(folders.Plan, plan.LoweredText);
        Keep(folders.Graph, workspace.Compilation.Graph.ToToml());
        var stamp = BuildStamp.Begin(files, workspace, folders);
        services.Workspaces.Clear();
        var isWhole = false;
        try
        {
            var result = await new BuildSession(services, journal, options, clock).RunAsync(cancellation).ConfigureAwait(false);
            isWhole = result.IsWhole;
            times = BuildTimes.Of(
                services.Plan.Graph,
                result.Tasks.Where(task => task.HasRun).ToDictionary(task => task.Id, task => (task.Began, task.Ended))
            );
            return (result.Outcome, result.Tasks);
        }
        finally
        {
            services.Workspaces.Clear();
            journal.Compact();
            Cache.Settle(workspace.Compilation.Options.Cache.MaxSize, journal.State.Named);
            if (isWhole)
            {
                stamp?.Write(files, folders, journal.State);
            }
        }
    }

    /// <summary>Opens the state. From here to the end of the build there is a journal: one that lies there before says that a build was killed.</summary>
    private BuildJournal OpenJournal()
    {
        if (PeerStateFile.PutAside(files, folders.State))
        {
            const string sentence =
                "`.ossature/state.toml` is of Ossature itself: what is done there is taken over, and the file is kept as `.ossature/"
                + PeerStateFile.Name
                + "`.";
            reporter.On(new BuildNote("", sentence));
        }

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

    private BuildServices ServicesFor(BuildPlan plan, BuildScope scope, bool isOnlyLooking)
    {
        var contents = new FileContents(
            files,
            new BlobStore(Cache),
            reporter.CacheFault,
            Remote is null ? null : new BlobStore(Remote),
            reporter.RemoteFault
        )
        {
            IsOnlyLooking = isOnlyLooking,
        };
        var isWritable = workspace.Compilation.Options.Cache.RemoteMode == RemoteMode.ReadWrite;
        var project = workspace.Compilation.Bound;
        var interfaces = new SpecInterfaces(files, folders.Root);
        return new()
        {
            Files = files,
            Folders = folders,
            Project = project,
            Plan = plan,
            Scope = scope,
            Contents = contents,
            Results = new(Cache),
            Shared = Remote is null ? null : new(Remote, isWritable, contents, reporter),
            Workspaces = new(files, folders.Work, contents),
            Inputs = new(files, folders.Context, project, plan, interfaces),
            Interfaces = interfaces,
            Models = models,
            Commands = commands,
            Reporter = reporter,
        };
    }
}
