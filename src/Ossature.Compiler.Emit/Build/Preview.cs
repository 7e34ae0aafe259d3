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
    public static IEnumerable<TaskAffected> Of(
        BuildServices build,
        TaskRecords records,
        IEnumerable<KeyValuePair<string, Digest>> versionZero
    )
    {
        var versions = new FileVersions(build.Plan.Graph, versionZero);
        var affected = new HashSet<string>(StringComparer.Ordinal);
        var unsaid = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in build.Plan.Ordered.Where(task => build.Scope.IsWanted(task.Id)))
        {
            if (Adoption.IsDue(build, records, task))
            {
                Leave(task, Adoption.OutputsOnDisk(build, records, task));
                continue;
            }

            var standing = Standing.Of(build, records, task, versions.SeenBy(task.Id));
            Leave(task, standing.Done?.Files ?? FileChanges.None);
            var before = build.Plan.Graph.DependenciesOf(task.Id).FirstOrDefault(affected.Contains);
            if (standing.Reason is { } reason && !(before is not null && IsNotKnownYet(reason, unsaid)))
            {
                yield return new(task.Id, reason.Sentence, MayFollow: false);
            }
            else if (before is not null)
            {
                yield return new(task.Id, new MayFollow(before).Sentence, MayFollow: true);
            }
            else
            {
                continue;
            }

            affected.Add(task.Id);
            if (task.Kind == TaskKind.Interface)
            {
                unsaid.Add(TaskKeys.InterfacePrefix + task.Spec);
            }
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

    /// <summary>
    /// Whether only files of other tasks differ, or interfaces that are to be extracted again; while one of those is to be built again, that is
    /// not yet known.
    /// </summary>
    private static bool IsNotKnownYet(Reason reason, HashSet<string> unsaid)
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
