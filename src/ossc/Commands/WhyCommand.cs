using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Inspection;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc why</c>: why a task does or does not stand. Nothing is run and nothing is written.</summary>
internal static class WhyCommand
{
    public static int Run(Invocation invocation, string task, IReadOnlyList<string> paths)
    {
        if (PlannedProject.Open(invocation, paths, out var exitCode) is not { } planned)
        {
            return exitCode;
        }

        var project = planned.Project;
        if (!planned.CanBeBuilt)
        {
            return invocation.Fail(project.HasErrors ? project.Diagnostics : project.LoadPlan().Diagnostics);
        }

        var explainer = new TaskExplainer(invocation.Files, project.Workspace, planned.Plan);
        foreach (var fault in explainer.Faults)
        {
            invocation.Progress.Write(fault + "\n", Paint.Warning);
        }

        var explanation = explainer.Explain(task);
        Diagnostic[] found = [.. explainer.Diagnostics];
        if (explanation is null)
        {
            return invocation.Fail(found);
        }

        if (invocation.Settings.Json)
        {
            invocation.Results.Write(ExplanationJson.Render(explanation, found));
        }
        else
        {
            invocation.Print(found);
            ExplanationText.Write(invocation.Results, explanation);
        }

        return ExitCode.Fine;
    }
}
