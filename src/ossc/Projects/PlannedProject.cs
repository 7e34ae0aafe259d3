using Ossature.CommandLine.Output;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.CommandLine.Projects;

/// <summary>A project with the plan that its state is about.</summary>
/// <param name="Project">The project.</param>
/// <param name="Plan">Its plan.</param>
internal sealed record PlannedProject(LoadedProject Project, Plan Plan)
{
    public BuildFolders Folders => new(Project.Root, Project.Workspace.OutputFolder, Project.Workspace.ContextFolder);

    /// <summary>Whether a build could follow the plan.</summary>
    public bool CanBeBuilt => !Project.HasErrors && !Project.LoadPlan().HasErrors;

    /// <summary>Reads a project whose state is asked for; null, with the exit code, after what is wrong has been printed.</summary>
    public static PlannedProject? Open(Invocation invocation, IReadOnlyList<string> paths, out int exitCode)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            exitCode = invocation.Fail(diagnostics, ExitCode.Usage);
            return null;
        }

        if (project.LoadPlan() is not { Plan: { } plan })
        {
            // Without a plan there is nothing to tell about tasks; what stands in its way is what `check` tells.
            exitCode = invocation.Fail(project.HasErrors ? project.Diagnostics : project.LoadPlan().Diagnostics);
            return null;
        }

        exitCode = ExitCode.Fine;
        return new(project, InterfaceTasks.AddTo(plan, project.Workspace.Compilation.Bound));
    }

    /// <summary>The state, after a line on stderr for each file that could not be read.</summary>
    public OpenedState OpenState(Invocation invocation)
    {
        var opened = BuildState.Open(invocation.Files, Folders.State);
        foreach (var fault in opened.Faults)
        {
            invocation.Progress.Write(fault + "\n", Paint.Warning);
        }

        return opened;
    }
}
