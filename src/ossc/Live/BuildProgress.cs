using Ossature.CommandLine.Building;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.Schedule;
using Ossature.Compiler.Lowering.Plans;
using TaskOutcome = Ossature.Compiler.Emit.Reporting.TaskOutcome;

namespace Ossature.CommandLine.Live;

/// <summary>
/// How far a build is, as its events tell: what a live view shows. An event costs what the task has neighbours; a task that is not running
/// takes a few words of memory.
/// </summary>
internal sealed class BuildProgress(int jobs)
{
    private readonly SortedDictionary<int, RunningTask> running = [];
    private readonly Dictionary<TaskKind, (TimeSpan Sum, int Count)> times = [];
    private TaskGraph graph = TaskGraph.Create([]);
    private Dictionary<string, PlanTask> tasks = new(StringComparer.Ordinal);
    private TaskState[] states = [];
    private int[] waitingFor = [];

    /// <summary>How many tasks may run at once.</summary>
    public int Jobs => jobs;

    /// <summary>The tasks that will run or may have to, with those that have.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them are over.</summary>
    public int Over { get; private set; }

    /// <summary>How many failed.</summary>
    public int Failed { get; private set; }

    /// <summary>How many wait for nothing but room.</summary>
    public int Ready { get; private set; }

    /// <summary>The tasks at work, in the graph's order.</summary>
    public IReadOnlyCollection<RunningTask> Running => running.Values;

    /// <summary>Number of model calls.</summary>
    public int Calls { get; private set; }

    /// <summary>Tokens sent.</summary>
    public TokenSum Input { get; private set; }

    /// <summary>Tokens received.</summary>
    public TokenSum Output { get; private set; }

    /// <summary>What the calls cost that said so, in US dollars; null when none did.</summary>
    public decimal? Cost { get; private set; }

    /// <summary>Takes in what happened.</summary>
    /// <param name="happened">What.</param>
    /// <param name="at">When, counted from the build's beginning.</param>
    public void On(BuildEvent happened, TimeSpan at)
    {
        switch (happened)
        {
            case PlanReady ready:
                Begin(ready.Plan);
                break;
            case TaskAffected affected:
                Expect(graph.RankOf(affected.Task));
                break;
            case TaskStarted started:
                Start(graph.RankOf(started.Task), at);
                break;
            case TaskPhase phase when running.TryGetValue(graph.RankOf(phase.Task), out var task):
                running[graph.RankOf(phase.Task)] = task with { Phase = phase.Phase };
                break;
            case ModelCalled called:
                Calls++;
                Input = Input.Add(called.Usage.InputTokens);
                Output = Output.Add(called.Usage.OutputTokens);
                Cost = called.Usage.Cost is { } cost ? (Cost ?? 0) + cost : Cost;
                break;
            case TaskEnded ended:
                End(graph.RankOf(ended.Task), ended.Outcome, at);
                break;
        }
    }

    /// <summary>
    /// How long the rest will take: each task that is left is taken to need the mean time of those of its kind that have ended, or of all when
    /// none of its kind has, less what it has been at work. Then the rest takes as long as the longest row of tasks that wait for each other, or
    /// as all of them shared out to the jobs, whichever is more. Null while no task has ended.
    /// </summary>
    public TimeSpan? EstimateRest(TimeSpan now)
    {
        if (times.Count == 0)
        {
            return null;
        }

        var mean = times.Values.Aggregate(TimeSpan.Zero, (sum, kind) => sum + kind.Sum) / times.Values.Sum(kind => kind.Count);
        var (all, longest, path) = (TimeSpan.Zero, TimeSpan.Zero, new TimeSpan[graph.Count]);
        for (var rank = 0; rank < graph.Count; rank++)
        {
            var needs = LeftOf(rank, mean, now);
            foreach (var dependency in graph.DependenciesOf(graph.Order[rank]))
            {
                path[rank] = Max(path[rank], path[graph.RankOf(dependency)]);
            }

            path[rank] += needs;
            (all, longest) = (all + needs, Max(longest, path[rank]));
        }

        return Max(longest, all / jobs);
    }

    private void Begin(Plan plan)
    {
        graph = TaskGraph.Create(plan.Tasks.Select(task => new TaskNode(task.Id, task.DependsOn)));
        tasks = plan.Tasks.ToDictionary(task => task.Id, StringComparer.Ordinal);
        states = new TaskState[graph.Count];
        waitingFor = [.. graph.Order.Select(id => graph.DependenciesOf(id).Length)];
    }

    private void Expect(int rank)
    {
        if (states[rank] == TaskState.Standing)
        {
            states[rank] = TaskState.Expected;
            Total++;
            Ready += waitingFor[rank] == 0 ? 1 : 0;
        }
    }

    private void Start(int rank, TimeSpan at)
    {
        Expect(rank);
        Ready -= waitingFor[rank] == 0 ? 1 : 0;
        states[rank] = TaskState.Running;
        var id = graph.Order[rank];
        running[rank] = new(id, tasks[id].Title, "", at);
    }

    private void End(int rank, TaskOutcome outcome, TimeSpan at)
    {
        if (running.Remove(rank, out var task) && outcome is TaskOutcome.Built or TaskOutcome.Verified)
        {
            var kind = tasks[task.Id].Kind;
            var (sum, count) = times.GetValueOrDefault(kind);
            times[kind] = (sum + (at - task.Began), count + 1);
        }

        Over += states[rank] is TaskState.Expected or TaskState.Running ? 1 : 0;
        Ready -= states[rank] == TaskState.Expected && waitingFor[rank] == 0 ? 1 : 0;
        states[rank] = TaskState.Over;
        if (outcome == TaskOutcome.Failed)
        {
            Failed++;
            return;
        }

        foreach (var dependent in graph.DependentsOf(graph.Order[rank]).Select(graph.RankOf))
        {
            waitingFor[dependent]--;
            Ready += waitingFor[dependent] == 0 && states[dependent] == TaskState.Expected ? 1 : 0;
        }
    }

    private TimeSpan LeftOf(int rank, TimeSpan mean, TimeSpan now)
    {
        if (states[rank] is not (TaskState.Expected or TaskState.Running))
        {
            return TimeSpan.Zero;
        }

        var needs = times.TryGetValue(tasks[graph.Order[rank]].Kind, out var kind) ? kind.Sum / kind.Count : mean;
        return running.TryGetValue(rank, out var task) ? Max(needs - (now - task.Began), TimeSpan.Zero) : needs;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
