using System.Collections.Immutable;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Lowering.Peers;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>What a task left that Ossature itself has built.</summary>
internal static class PeerOutputs
{
    /// <summary>Whether it noted what it built, and a declared file of that is no longer there: then it would build the task again.</summary>
    public static bool AreGone(BuildServices build, TaskRecords records, PlanTask task) =>
        records.Peer.FilesOf(task.Id) is not null
        && task.Outputs.Any(path => !build.Files.FileExists($"{build.Folders.Output}/{path}"));

    /// <summary>The files beside the declared ones, where they may be the task's: no other task declares them, and they lie in the output folder.</summary>
    public static IEnumerable<string> Undeclared(BuildServices build, TaskRecords records, PlanTask task)
    {
        var output = new ConfinedFolder(build.Files, build.Folders.Output);
        return (
            records.Peer.FilesOf(task.Id)
            ?? InFolder(build, TaskFolders.OfPeer(task))
            ?? InFolder(build, build.Plan.FolderOf(task))
            ?? []
        )
            .Select(OutputPath.Normalize)
            .OfType<string>()
            .Where(path => !build.Plan.IsDeclared(path) && !OutputPath.IsReserved(path) && output.Locate(path) == path);
    }

    private static ImmutableArray<string>? InFolder(BuildServices build, string name)
    {
        var tasks = new ConfinedFolder(build.Files, build.Folders.Tasks);
        return tasks.Locate($"{name}/output.toml") is { } place && build.Files.ReadTextOrNull(tasks.Absolute(place)) is { } text
            ? PeerState.FilesIn(text)
            : null;
    }
}
