using Ossature.Compiler.Emit.Inputs;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>Takes files that lie in the output folder as a task's outputs, because the plan says so.</summary>
internal static class Adoption
{
    /// <summary>
    /// Whether the task is the author's, or was built by another tool: then the plan says that it is done, nothing is
    /// recorded of it, and what that tool noted of it is there.
    /// </summary>
    public static bool IsDue(BuildServices build, TaskRecords records, PlanTask task) =>
        BuildPlan.IsAuthors(task)
        || (
            !build.Scope.IsFresh(task.Id)
            && (task.Kind == TaskKind.Interface ? CameWithItsCode(build, records, task) : task.Status == PlanStatus.Done)
            && records.FindDone(task.Id) is null
            && !records.HasFailed(task.Id)
            && !PeerOutputs.AreGone(build, records, task)
        );

    /// <summary>Whether an interface file lies there for code that is all taken over.</summary>
    private static bool CameWithItsCode(BuildServices build, TaskRecords records, PlanTask task) =>
        build.Interfaces.FileOf(task.Spec) is not null && task.DependsOn.All(id => IsDue(build, records, build.Plan.Task(id)));

    public static TaskWork Adopt(BuildServices build, TaskRecords records, PlanTask task, FileTree seen)
    {
        var changes = OutputsOnDisk(build, records, task, bytes => build.Contents.Put(bytes));
        ReportMissing(build, task, changes);
        var inputs = build.Inputs.Gather(task, seen);
        var job = new TaskJob(build, inputs, seen, TaskKeys.Claim(build.Project.Options, inputs, seen));
        var isBackfill = !BuildPlan.IsAuthors(task);
        if (isBackfill)
        {
            job.Files.WriteResult(job.Claim, job.VerifyKey(changes), changes, "");
        }

        return new()
        {
            Outcome = TaskOutcome.Adopted,
            Claim = job.Claim.Digest,
            Changes = changes,
            Record = isBackfill ? new(task.Id, job.Claim.Digest, job.VerifyKey(changes).Digest, changes) : null,
        };
    }

    /// <summary>The task's files that lie in the output folder, without keeping them.</summary>
    public static FileChanges OutputsOnDisk(BuildServices build, TaskRecords records, PlanTask task) =>
        OutputsOnDisk(build, records, task, static bytes => Digest.Of(bytes));

    private static void ReportMissing(BuildServices build, PlanTask task, FileChanges there)
    {
        foreach (var path in task.Outputs.Where(path => !there.Writes.ContainsKey(path)))
        {
            switch (task.Status)
            {
                case PlanStatus.Manual:
                    build.Reporter.Report(bag => bag.AuthorsFileMissing(task.Location, task.Id, task.Title, path));
                    break;
                case PlanStatus.Done:
                    build.Reporter.Report(bag => bag.DoneFileMissing(task.Location, task.Id, task.Title, path));
                    break;
                default:
                    break;
            }
        }
    }

    private static FileChanges OutputsOnDisk(
        BuildServices build,
        TaskRecords records,
        PlanTask task,
        Func<byte[], Digest> take
    ) =>
        task.Kind == TaskKind.Interface
            ? new([KeyValuePair.Create(SpecInterfaces.PathOf(task.Spec), take(build.Interfaces.FileOf(task.Spec)!))])
            : new(
                task.Outputs.Concat(BuildPlan.IsAuthors(task) ? [] : PeerOutputs.Undeclared(build, records, task))
                    .Distinct(StringComparer.Ordinal)
                    .Select(path => (path, file: $"{build.Folders.Output}/{path}"))
                    .Where(output => build.Files.FileExists(output.file))
                    .Select(output => KeyValuePair.Create(output.path, take(build.Files.ReadAllBytes(output.file))))
            );
}
