using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc check</c>: everything that can be said about the specifications without a model.</summary>
internal static class CheckCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        invocation.Print(project.Diagnostics);
        var errors = project.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (!invocation.Settings.Json)
        {
            var warnings = project.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
            var paint =
                errors > 0 ? Paint.Error
                : warnings > 0 ? Paint.Warning
                : Paint.Good;
            if (project.Workspace.Compilation.Coverage is { } coverage)
            {
                invocation.Results.Write(CoverageText.Summary(coverage));
            }

            invocation.Results.Write($"{Read(project)}: {Verdict(errors, warnings)}\n", paint);
        }

        return errors > 0 ? ExitCode.Failed : ExitCode.Fine;
    }

    private static string Read(LoadedProject project) =>
        $"{Invocation.Count(project.Specs.Length, "specification")}, {Invocation.Count(project.ArchitectureCount, "architecture")}";

    private static string Verdict(int errors, int warnings) =>
        (errors, warnings) switch
        {
            (0, 0) => "no problems",
            (0, _) => Invocation.Count(warnings, "warning"),
            (_, 0) => Invocation.Count(errors, "error"),
            _ => $"{Invocation.Count(errors, "error")}, {Invocation.Count(warnings, "warning")}",
        };
}
