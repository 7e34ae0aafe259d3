using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc coverage</c>: what verifies each requirement, and what nothing verifies.</summary>
internal static class CoverageCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var coverage = project.Workspace.Compilation.Coverage;
        if (invocation.Settings.Json)
        {
            invocation.Results.Write(CoverageJson.Render(coverage, project.Diagnostics));
        }
        else if (coverage is null)
        {
            invocation.Results.Write("no verification files, so no requirement is asked for cases\n");
        }
        else
        {
            invocation.Results.Write(CoverageText.Render(coverage));
            invocation.Results.Write(CoverageText.Summary(coverage), coverage.Totals.Uncovered > 0 ? Paint.Warning : Paint.Good);
        }

        return project.PointAtErrors(invocation);
    }
}
