using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Plans;

/// <summary>Finds what a build cannot do, or what the author should know, before anything runs or costs.</summary>
internal static class PlanCheck
{
    /// <summary>Whether the plan can be built; what stands against it is reported.</summary>
    public static bool Passes(Plan plan, IFileSystem files, BuildFolders folders, BuildReporter reporter)
    {
        var passes = true;
        foreach (var task in plan.Tasks.Where(task => !BuildPlan.IsAuthors(task)))
        {
            if (task.Kind is TaskKind.Apply or TaskKind.Plan)
            {
                reporter.Report(bag => bag.TaskKindNotBuilt(task.Location, task.Id, task.Kind.ToString().ToLowerInvariant()));
                passes = false;
            }

            foreach (var path in task.ContextFiles.Where(path => !files.FileExists($"{folders.Context}/{path}")))
            {
                reporter.Report(bag => bag.ContextFileMissing(task.Location, task.Id, task.Title, path));
            }
        }

        return passes;
    }
}
