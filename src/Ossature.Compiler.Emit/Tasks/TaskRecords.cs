using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Peers;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>What is recorded of the tasks when a build begins. It does not change while tasks are settled, so any thread may read it.</summary>
/// <param name="state">Our own records.</param>
/// <param name="peer">What Ossature itself noted in the same project.</param>
internal sealed class TaskRecords(BuildState state, PeerState peer)
{
    private readonly Dictionary<string, TaskDone> done = state.Done.ToDictionary(record => record.Task, StringComparer.Ordinal);
    private readonly HashSet<string> failed = state.Failed.Select(record => record.Task).ToHashSet(StringComparer.Ordinal);

    /// <summary>What Ossature itself noted in the same project.</summary>
    public PeerState Peer => peer;

    /// <summary>The last success of a task, unless it failed since.</summary>
    public TaskDone? FindDone(string task) => done.GetValueOrDefault(task);

    /// <summary>Whether the task failed the last time.</summary>
    public bool HasFailed(string task) => failed.Contains(task);
}
