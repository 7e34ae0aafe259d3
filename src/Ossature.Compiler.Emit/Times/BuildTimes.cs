using System.Collections.Immutable;
using Ossature.Compiler.Incremental.Schedule;

namespace Ossature.Compiler.Emit.Times;

/// <summary>Who ran when in a build, who waited for whom, and what that says about the whole.</summary>
public sealed class BuildTimes
{
    private readonly Dictionary<string, TaskTime> tasks;

    private BuildTimes(IEnumerable<TaskTime> times)
    {
        Tasks = [.. times];
        tasks = Tasks.ToDictionary(time => time.Task, StringComparer.Ordinal);
        CriticalPath = FindCriticalPath();
    }

    /// <summary>Nothing ran.</summary>
    public static BuildTimes None { get; } = new([]);

    /// <summary>The tasks that ran, in the graph's order.</summary>
    public ImmutableArray<TaskTime> Tasks { get; }

    /// <summary>
    /// The row of tasks that decided when the build was over: the one that ended last, before it the one whose end made it ready, and so on;
    /// first run first.
    /// </summary>
    public ImmutableArray<TaskTime> CriticalPath { get; }

    /// <summary>From when the first task began to when the last one ended.</summary>
    public TimeSpan Span => Tasks.IsEmpty ? TimeSpan.Zero : Tasks.Max(time => time.Ended) - Tasks.Min(time => time.Began);

    /// <summary>The times of all tasks, added up.</summary>
    public TimeSpan Work => Tasks.Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Took);

    /// <summary>How many tasks ran at once on average; zero when nothing ran.</summary>
    public double Parallelism => Span > TimeSpan.Zero ? Work / Span : 0;

    /// <summary>Works out who waited for whom.</summary>
    /// <param name="graph">What depends on what. What a task that did not run depends on stands for it.</param>
    /// <param name="ran">When the tasks that ran began and ended.</param>
    public static BuildTimes Of(TaskGraph graph, IReadOnlyDictionary<string, (TimeSpan Began, TimeSpan Ended)> ran)
    {
        var start = ran.Count == 0 ? TimeSpan.Zero : ran.Values.Min(time => time.Began);
        var over = new Dictionary<string, (TimeSpan At, string? By)>(StringComparer.Ordinal);
        var times = new List<TaskTime>();
        foreach (var id in graph.Order)
        {
            (TimeSpan At, string? By) ready = (start, null);
            foreach (var dependency in graph.DependenciesOf(id))
            {
                ready = over[dependency].At > ready.At ? over[dependency] : ready;
            }

            over[id] = ready;
            if (ran.TryGetValue(id, out var time))
            {
                over[id] = (time.Ended, id);
                times.Add(new(id, ready.At < time.Began ? ready.At : time.Began, time.Began, time.Ended, ready.By));
            }
        }

        return new(times);
    }

    /// <summary>The time of a task, or null when it did not run.</summary>
    public TaskTime? Find(string task) => tasks.GetValueOrDefault(task);

    /// <summary>
    /// Which place each task ran in, as few as there can have been: the lowest that was free when it began. In the order of
    /// <see cref="Tasks"/>, counted from zero.
    /// </summary>
    public ImmutableArray<int> Lanes()
    {
        var freeAt = new List<TimeSpan>();
        var lanes = new int[Tasks.Length];
        foreach (var i in Enumerable.Range(0, Tasks.Length).OrderBy(i => Tasks[i].Began))
        {
            var lane = freeAt.FindIndex(free => free <= Tasks[i].Began);
            if (lane < 0)
            {
                lane = freeAt.Count;
                freeAt.Add(default);
            }

            freeAt[lane] = Tasks[i].Ended;
            lanes[i] = lane;
        }

        return [.. lanes];
    }

    private ImmutableArray<TaskTime> FindCriticalPath()
    {
        var path = new List<TaskTime>();
        for (var at = Tasks.MaxBy(time => time.Ended); at is not null; at = at.After is null ? null : tasks[at.After])
        {
            path.Add(at);
        }

        path.Reverse();
        return [.. path];
    }
}
