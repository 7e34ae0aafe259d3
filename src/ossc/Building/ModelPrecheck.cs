using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Building;

/// <summary>
/// Says before anything runs that a model cannot be called, when it is sure to be needed: a task that a model writes has not been
/// built yet. A project that stands needs no model, and no key.
/// </summary>
internal static class ModelPrecheck
{
    /// <summary>What stands in the way; empty when the build may begin. Errors in the specifications are the build's to report.</summary>
    public static IReadOnlyCollection<Diagnostic> Run(
        LoadedProject project,
        ProjectModels models,
        BuildRequest request,
        IFileSystem files
    )
    {
        if (project.HasErrors || project.LoadPlan() is not { HasErrors: false, Plan: { } plan })
        {
            return [];
        }

        var state = BuildState.Open(files, project.Workspace.StateFolder).State;
        var written = plan
            .Tasks.Where(task =>
                task.Kind == TaskKind.Task
                && task.Source.IsEmpty
                && task.Status is PlanStatus.Pending or PlanStatus.Failed
                && (!request.TrustsRecord || state.FindDone(task.Id) is null)
            )
            .ToArray();
        if (written.Length == 0)
        {
            return [];
        }

        // What was paid for must not wait for a repair that nobody can make.
        var build = models.Check(ModelRole.Build);
        var isRepaired = project.Options.Build.MaxFixAttempts > 0 && written.Any(task => !task.Verify.IsEmpty);
        return build.Count > 0 || !isRepaired ? build : models.Check(ModelRole.Fixer);
    }
}
