using System.Collections.Immutable;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Transcripts;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>Collects what is known of the tasks of a plan: the state, what lies in their folders, and the last build's log.</summary>
internal sealed class ReportGatherer
{
    private readonly IFileSystem files;
    private readonly BuildFolders folders;
    private readonly BuildPlan plan;
    private readonly BuildState state;
    private readonly RecordedBuild? last;
    private readonly FileContents contents;
    private readonly FileVersions versions;

    public ReportGatherer(IFileSystem files, BuildFolders folders, BuildPlan plan, BuildState state, RecordedBuild? last)
    {
        (this.files, this.folders, this.plan, this.state, this.last) = (files, folders, plan, state, last);
        contents = new(files, new BlobStore(new CacheFolder(files, folders.Cache)), _ => { });
        foreach (var (path, published) in state.Files)
        {
            contents.LiesAt(published.Digest, $"{folders.Output}/{path}");
        }

        versions = new(plan.Graph, state.Setup?.Files.Writes ?? FileChanges.None.Writes);
    }

    /// <summary>The tasks, dependencies first.</summary>
    public IEnumerable<ReportTask> Gather()
    {
        foreach (var task in plan.Ordered)
        {
            var taskFiles = new TaskFiles(files, $"{folders.Tasks}/{plan.FolderOf(task)}");
            var done = state.FindDone(task.Id);
            var changed = Changed(versions.SeenBy(task.Id), done?.Files ?? FileChanges.None);
            if (done is not null && task.Kind != TaskKind.Interface)
            {
                versions.Record(task.Id, done.Files);
            }

            var recorded = last?.Tasks.GetValueOrDefault(task.Id);
            yield return new(
                task,
                StatusOf(task),
                state.FindFailed(task.Id)?.Message ?? "",
                recorded?.Outcome ?? "",
                recorded?.Reason ?? "",
                UsageOf(taskFiles),
                [.. taskFiles.Runs.Select(run => new ReportRun(run, taskFiles.PromptOf(run), taskFiles.ResponseOf(run)))],
                changed,
                taskFiles.VerifyOutput
            );
        }
    }

    private string StatusOf(PlanTask task) =>
        task.Status switch
        {
            PlanStatus.Manual => "manual",
            PlanStatus.Skipped => "skipped",
            _ when state.FindFailed(task.Id) is not null => "failed",
            _ when state.FindDone(task.Id) is not null => "done",
            _ => "pending",
        };

    private Usage UsageOf(TaskFiles taskFiles) =>
        taskFiles.Transcripts.Aggregate(Usage.None, (sum, path) => sum + TranscriptUsage.Of(files.ReadTextOrNull(path) ?? ""));

    private ImmutableArray<ReportFile> Changed(FileTree seen, FileChanges changes) =>
        [
            .. changes.Writes.Select(write => Written(write.Key, seen.Find(write.Key)?.Digest, write.Value)),
            .. changes
                .Deletes.Where(path => seen.Find(path) is not null)
                .Select(path => Removed(path, seen.Find(path)!.Value.Digest)),
        ];

    private ReportFile Written(string path, Digest? before, Digest after)
    {
        if (before == after)
        {
            return new(path, "as before", "");
        }

        var change = before is null ? "added" : "changed";
        return !contents.Has(after) || (before is { } old && !contents.Has(old))
            ? Lost(path, change)
            : new(path, change, OutputDiff.Of(before is { } digest ? contents.Read(digest) : null, contents.Read(after)));
    }

    private ReportFile Removed(string path, Digest before) =>
        contents.Has(before) ? new(path, "removed", OutputDiff.Of(contents.Read(before), null)) : Lost(path, "removed");

    private static ReportFile Lost(string path, string change) => new(path, change, "!the content is not stored any more\n");
}
