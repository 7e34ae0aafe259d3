using Ossature.Compiler.Incremental.State;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>What is recorded of the tasks when a build begins. It does not change while tasks are settled, so any thread may read it.</summary>
internal sealed class TaskRecords(BuildState state)
{
    private readonly Dictionary<string, TaskDone> done = state.Done.ToDictionary(record => record.Task, StringComparer.Ordinal);
    private readonly HashSet<string> failed = state.Failed.Select(record => record.Task).ToHashSet(StringComparer.Ordinal);

    /// <summary>The last success of a task, unless it failed since.</summary>
    public TaskDone? FindDone(string task) => done.GetValueOrDefault(task);

    /// <summary>Whether the task failed the last time.</summary>
    public bool HasFailed(string task) => failed.Contains(task);
}
