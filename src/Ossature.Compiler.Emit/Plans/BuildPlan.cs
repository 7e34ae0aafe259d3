using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.Schedule;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Plans;

/// <summary>A plan that can be built: its tasks by id, their order and their folders.</summary>
internal sealed class BuildPlan
{
    private readonly Dictionary<string, PlanTask> tasks;
    private readonly Dictionary<string, string> folders;
    private readonly HashSet<string> declared;

    /// <param name="plan">A plan that was read without errors: ids are unique, dependencies exist and make no ring.</param>
    public BuildPlan(Plan plan)
    {
        Plan = plan;
        tasks = plan.Tasks.ToDictionary(task => task.Id, StringComparer.Ordinal);
        folders = TaskFolders.Of(plan);
        declared = plan.Tasks.SelectMany(task => task.Outputs).ToHashSet(StringComparer.Ordinal);
        Graph = GraphOf(plan);
    }

    public Plan Plan { get; }

    public TaskGraph Graph { get; }

    /// <summary>The tasks, dependencies first, otherwise in plan order.</summary>
    public IEnumerable<PlanTask> Ordered => Graph.Order.Select(id => tasks[id]);

    public PlanTask Task(string id) => tasks[id];

    public PlanTask? Find(string? id) => id is null ? null : tasks.GetValueOrDefault(id);

    /// <summary>The task that somebody typed; null, and a diagnostic, when there is none. Leading zeros of a number may be left out.</summary>
    public PlanTask? Resolve(string typed, BuildReporter reporter)
    {
        var task =
            Find(typed)
            ?? Plan.Tasks.FirstOrDefault(task =>
                typed.Length > 0 && IsNumber(typed) && IsNumber(task.Id) && Trim(task.Id) == Trim(typed)
            );
        if (task is null)
        {
            var known = Plan.Tasks.IsEmpty
                ? "the plan has no tasks"
                : $"the plan has the tasks `{Plan.Tasks[0].Id}` to `{Plan.Tasks[^1].Id}`; `ossc status` lists them";
            reporter.Report(bag => bag.UnknownTask(Location.OfFile(PlanFile.Path), typed, known));
        }

        return task;

        static bool IsNumber(string id) => id.All(char.IsAsciiDigit);

        static string Trim(string id) => id.TrimStart('0');
    }

    /// <summary>Name of a task's folder under <c>.ossature/tasks</c>.</summary>
    public string FolderOf(PlanTask task) => folders[task.Id];

    /// <summary>The tasks of a plan with their dependencies.</summary>
    public static TaskGraph GraphOf(Plan plan) =>
        TaskGraph.Create(plan.Tasks.Select(task => new TaskNode(task.Id, task.DependsOn, task.Spec)));

    /// <summary>Whether a file is among the outputs of a task.</summary>
    public bool IsDeclared(string path) => declared.Contains(path);

    /// <summary>Whether the author says that the files on disk are the task's outputs, whatever is recorded.</summary>
    public static bool IsAuthors(PlanTask task) => task.Status is PlanStatus.Manual or PlanStatus.Skipped;
}
