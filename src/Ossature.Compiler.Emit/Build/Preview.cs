using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Incremental.Reasons;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>Says which tasks will run and why, and which may have to follow, before anything is done.</summary>
internal static class Preview
{
    /// <summary>The tasks that will run or may have to.</summary>
    public static IEnumerable<TaskAffected> Of(
        BuildServices build,
        TaskRecords records,
        IEnumerable<KeyValuePair<string, Digest>> versionZero
    ) =>
        from step in StepsOf(build, records, versionZero)
        let reason = step.Reason
        where reason is not null
        select new TaskAffected(step.Task.Id, reason.Sentence, reason is MayFollow);

    /// <summary>All tasks, dependencies first; each is looked at when it is asked for.</summary>
    public static IEnumerable<PreviewedTask> StepsOf(
        BuildServices build,
        TaskRecords records,
        IEnumerable<KeyValuePair<string, Digest>> versionZero
    )
    {
        var versions = new FileVersions(build.Plan.Graph, versionZero);
        // Of each task below which something will run, the task that runs. The author's own tasks only pass it on.
        var affected = new Dictionary<string, string>(StringComparer.Ordinal);
        var unsaid = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in build.Plan.Ordered.Where(task => build.Scope.IsWanted(task.Id)))
        {
            var seen = versions.SeenBy(task.Id);
            var before = build
                .Plan.Graph.DependenciesOf(task.Id)
                .Select(dependency => affected.GetValueOrDefault(dependency))
                .FirstOrDefault(running => running is not null);
            if (Adoption.IsDue(build, records, task))
            {
                if (before is not null)
                {
                    affected.Add(task.Id, before);
                }

                Leave(task, Adoption.OutputsOnDisk(build, records, task));
                yield return new(task, seen, null, null);
                continue;
            }

            var standing = Standing.Of(build, records, task, seen);
            Leave(task, standing.Done?.Files ?? FileChanges.None);
            var reason =
                before is null ? standing.Reason
                : standing.Reason is { } own && !IsAboutFiles(own, unsaid) ? own
                : new MayFollow(before);
            if (reason is not null)
            {
                affected.Add(task.Id, task.Id);
                if (task.Kind == TaskKind.Interface)
                {
                    unsaid.Add(TaskKeys.InterfacePrefix + task.Spec);
                }
            }

            yield return new(task, seen, standing, reason);
        }

        void Leave(PlanTask task, FileChanges changes)
        {
            if (task.Kind == TaskKind.Interface)
            {
                build.Interfaces.Take(task.Spec, changes, build.Contents);
            }
            else
            {
                versions.Record(task.Id, changes);
            }
        }
    }

    /// <summary>Whether only files of other tasks differ; while one of those is to be built again, that is not yet known.</summary>
    /// <param name="reason">Why a task does not stand.</param>
    /// <param name="unsaid">Names of inputs that are made again too.</param>
    public static bool IsAboutFiles(Reason reason, IReadOnlySet<string> unsaid)
    {
        var changes = reason switch
        {
            ClaimChanged claim => claim.Changes,
            VerifyChanged verify => verify.Changes,
            _ => [],
        };
        return !changes.IsEmpty
            && changes.All(change =>
                change.Name.StartsWith(TaskKeys.FilePrefix, StringComparison.Ordinal) || unsaid.Contains(change.Name)
            );
    }
}
