using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc plan</c>: works the plan out, writes it and shows it.</summary>
internal static class PlanCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        if (project.HasErrors)
        {
            return invocation.Fail(project.Diagnostics);
        }

        var loaded = project.LoadPlan();
        if (loaded.HasErrors || loaded.Plan is not { } plan)
        {
            return invocation.Fail(loaded.Diagnostics);
        }

        foreach (var change in loaded.Changes)
        {
            invocation.Progress.Write(PrintableText.OneLine($"{change}") + "\n", Paint.Info);
        }

        if (loaded.LoweredText is { } text)
        {
            invocation.Files.WriteText(project.PlanPath, text);
            invocation.Progress.Write($"wrote {invocation.Show(project.PlanPath)}\n", Paint.Good);
        }

        if (invocation.Settings.Json)
        {
            invocation.Results.Write(PlanJson.Render(plan, loaded.Diagnostics));
        }
        else
        {
            invocation.Print(loaded.Diagnostics);
            invocation.Results.Write(PlanTable.Render(plan));
        }

        return ExitCode.Fine;
    }
}
