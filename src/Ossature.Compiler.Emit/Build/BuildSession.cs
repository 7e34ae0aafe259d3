using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Emit.Verification;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Schedule;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Peers;
using Ossature.Compiler.Lowering.Plans;
using Scheduled = Ossature.Compiler.Incremental.Schedule.TaskOutcome;
using TaskOutcome = Ossature.Compiler.Emit.Reporting.TaskOutcome;

namespace Ossature.Compiler.Emit.Build;

/// <summary>Runs the tasks of a plan and makes what they come to the state of the project, in the graph's order.</summary>
/// <param name="build">What the tasks share.</param>
/// <param name="journal">The state.</param>
/// <param name="options">What the user asked for.</param>
/// <param name="clock">Measures how long tasks take.</param>
internal sealed class BuildSession(BuildServices build, BuildJournal journal, BuildOptions options, TimeProvider clock)
{
    private readonly OutputFolder output = new(build, journal);
    private readonly TaskRecords records = new(
        journal.State,
        PeerState.Read(PeerStateFile.Read(build.Files, build.Folders.State))
    );
    private readonly InterfaceFolder interfaces = new(build, journal);
    private readonly ConcurrentDictionary<string, TaskWork> works = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileCollision> collisions = new(StringComparer.Ordinal);

    private volatile bool wasQuit;
    private long firstStart;

    private TaskGraph Graph => build.Plan.Graph;

    /// <summary>Says what would be done.</summary>
    public BuildOutcome Preview()
    {
        output.Look();
        var setup = new Setup(build, journal);
        var due = setup.IsDue(IsForced);
        if (due)
        {
            build.Reporter.On(new BuildNote("", "The set-up commands would run."));
        }

        return Announce(setup).Count == 0 && !due ? BuildOutcome.UpToDate : BuildOutcome.Previewed;
    }

    /// <summary>Says what will be done, then does it.</summary>
    public async Task<SessionResult> RunAsync(CancellationToken interrupted)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        var cancellation = stop.Token;
        output.Inspect();
        var setup = new Setup(build, journal);
        if (!ProgramsAreThere(Announce(setup), setup.IsDue(IsForced)))
        {
            return new(BuildOutcome.Refused, [], IsWhole: false);
        }

        if (setup.IsDue(IsForced) && !await setup.RunAsync(cancellation).ConfigureAwait(false))
        {
            return new(BuildOutcome.TaskFailed, [], IsWhole: false);
        }

        output.IsVersionZero(setup.Known.Writes);
        var versions = new FileVersions(Graph, setup.Known.Writes);
        var runner = new TaskRunner(build, records, (task, reason) => Begin(task, reason, stop));
        var result = await Scheduler
            .RunAsync(
                Graph,
                Math.Max(1, options.Jobs),
                (id, cancel) => RunTaskAsync(runner, versions, build.Plan.Task(id), cancel),
                options.SkipFailures,
                cancellation,
                Settle
            )
            .ConfigureAwait(false);
        RecordFailures(result);
        output.Finish(id => result.Outcomes[id] == Scheduled.Done);
        return new(
            OutcomeOf(result),
            [.. build.Plan.Plan.Tasks.Select(task => ReportOf(task, result.Outcomes[task.Id]))],
            result.Succeeded
        );
    }

    private bool IsForced => options.Fresh is TaskSelection.All;

    /// <summary>Says which tasks will run and why, and gives their ids.</summary>
    private List<string> Announce(Setup setup)
    {
        var tasks = new List<string>();
        foreach (var affected in Build.Preview.Of(build, records, setup.Known.Writes))
        {
            build.Reporter.On(affected);
            tasks.Add(affected.Task);
        }

        return tasks;
    }

    /// <summary>Whether the programs are there that set-up and these tasks need.</summary>
    private bool ProgramsAreThere(IEnumerable<string> tasks, bool needsSetup)
    {
        var options = build.Project.Options;
        var setup = needsSetup ? options.Build.Setup.Select(command => (command, options.Location)) : [];
        var verify = tasks
            .Select(build.Plan.Task)
            .SelectMany(task => TaskKeys.CommandsOf(task).Select(command => (command, task.Location)));
        return ProgramCheck.Passes(setup.Concat(verify), build.Commands, build.Reporter);
    }

    private bool Begin(PlanTask task, string reason, CancellationTokenSource stop)
    {
        switch (options.BeforeTask?.Invoke(task, reason) ?? StepChoice.Run)
        {
            case StepChoice.Run:
                return true;
            case StepChoice.Quit:
                wasQuit = true;
                stop.Cancel();
                return false;
            default:
                return false;
        }
    }

    private async Task<Scheduled> RunTaskAsync(
        TaskRunner runner,
        FileVersions versions,
        PlanTask task,
        CancellationToken cancellation
    )
    {
        if (!build.Scope.IsWanted(task.Id))
        {
            return Scheduled.Pending;
        }

        var start = clock.GetTimestamp();
        Interlocked.CompareExchange(ref firstStart, start, 0);
        var work = await runner.RunAsync(task, versions.SeenBy(task.Id), cancellation).ConfigureAwait(false);
        work = work with { Began = clock.GetElapsedTime(firstStart, start), Elapsed = clock.GetElapsedTime(start) };
        works[task.Id] = work;
        build.Reporter.On(new TaskEnded(task.Id, work.Outcome));
        if (work.Outcome == TaskOutcome.Failed)
        {
            build.Reporter.On(new TaskPhase(task.Id, TaskPhase.Failed));
            return Scheduled.Failed;
        }

        if (work.Outcome == TaskOutcome.Pending)
        {
            return Scheduled.Pending;
        }

        if (task.Kind == TaskKind.Interface)
        {
            // It is no file of the program: only those that name the specification see it, as a text.
            build.Interfaces.Take(task.Spec, work.Changes, build.Contents);
            return Scheduled.Done;
        }

        foreach (var collision in versions.Record(task.Id, work.Changes).Where(AreDifferent))
        {
            collisions.TryAdd(collision.Later, collision);
        }

        return Scheduled.Done;
    }

    /// <summary>Two tasks that wrote the same content stand in nobody's way.</summary>
    private bool AreDifferent(FileCollision collision) =>
        works[collision.Earlier].Changes.Writes.GetValueOrDefault(collision.Path)
        != works[collision.Later].Changes.Writes.GetValueOrDefault(collision.Path);

    private bool Settle(string id)
    {
        var (task, work) = (build.Plan.Task(id), works[id]);
        if (collisions.TryGetValue(id, out var collision))
        {
            var fault = new TaskFault(bag =>
                bag.OutputsCollide(
                    task.Location,
                    id,
                    task.Title,
                    collision.Earlier,
                    build.Plan.Task(collision.Earlier).Title,
                    path: collision.Path
                )
            );
            works[id] = work with { Outcome = TaskOutcome.Failed, Failure = fault.Diagnostic };
            build.Reporter.On(new TaskPhase(id, TaskPhase.Failed));
            return false;
        }

        if (work.Record is { } record)
        {
            journal.Append(record);
        }

        if (task.Kind == TaskKind.Interface)
        {
            interfaces.Publish(task, work.Changes);
        }
        else if (BuildPlan.IsAuthors(task))
        {
            output.Adopt(work.Changes);
        }
        else
        {
            output.Publish(id, work.Changes);
        }

        build.Reporter.On(new TaskFinished(ReportOf(task, Scheduled.Done)));
        return true;
    }

    private void RecordFailures(ScheduleResult result)
    {
        foreach (var task in build.Plan.Ordered.Where(task => result.Outcomes[task.Id] == Scheduled.Failed))
        {
            var work = works[task.Id];
            journal.Append(new TaskFailed(task.Id, work.Claim, work.Failure!.Message));
            build.Reporter.Report([work.Failure]);
            if (work.Output.Length > 0)
            {
                build.Reporter.On(new BuildNote(task.Id, work.Output));
            }

            build.Reporter.On(new TaskFinished(ReportOf(task, Scheduled.Failed)));
        }
    }

    private BuildOutcome OutcomeOf(ScheduleResult result)
    {
        var failed = works.Where(work => result.Outcomes[work.Key] == Scheduled.Failed).ToArray();
        return failed.Any(work => work.Value.IsModelFault) ? BuildOutcome.ModelFailed
            : failed.Length > 0 ? BuildOutcome.TaskFailed
            : result.Cancelled || wasQuit ? BuildOutcome.Interrupted
            : works.Values.All(work => work.Outcome == TaskOutcome.UpToDate) ? BuildOutcome.UpToDate
            : BuildOutcome.Succeeded;
    }

    private TaskReport ReportOf(PlanTask task, Scheduled scheduled)
    {
        var work = works.GetValueOrDefault(task.Id);
        var outcome = scheduled == Scheduled.Pending || work is null ? TaskOutcome.Pending : work.Outcome;
        return new(
            task.Id,
            task.Spec,
            task.Title,
            outcome,
            work?.Reason ?? "",
            work?.Elapsed ?? TimeSpan.Zero,
            work?.Usage ?? Incremental.Cache.Usage.None
        )
        {
            Began = work?.Began ?? TimeSpan.Zero,
        };
    }
}
