using System.Collections.Immutable;
using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc check</c>: everything that can be said about the specifications without a model.</summary>
internal static class CheckCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, bool fix)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var repair = fix ? new Repair(invocation, paths) : null;
        project = repair?.Run(project) ?? project;
        var found = project.Checked;
        Print(invocation, project, found, repair);
        return found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? ExitCode.Failed : ExitCode.Fine;
    }

    private static void Print(Invocation invocation, LoadedProject project, ImmutableArray<Diagnostic> found, Repair? repair)
    {
        switch (invocation.Settings.Format)
        {
            case OutputFormat.Json:
                invocation.Results.Write(JsonRenderer.Render(found, repair?.Repaired));
                return;
            case OutputFormat.Sarif:
                invocation.Print([.. found, .. project.Suppressed], project.Root);
                return;
        }

        invocation.Print(found, project.Root);
        if (repair is not null)
        {
            invocation.Results.Write(repair.Summary + "\n", Paint.Good);
        }

        var errors = found.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var warnings = found.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
        var paint =
            errors > 0 ? Paint.Error
            : warnings > 0 ? Paint.Warning
            : Paint.Good;
        if (project.Workspace.Compilation.Coverage is { } coverage)
        {
            invocation.Results.Write(CoverageText.Summary(coverage));
        }

        if (project.Workspace.Compilation.DescribedSystem is { Clauses.IsEmpty: false } system)
        {
            invocation.Results.Write(FormalText.Summary(system.Coverage, system.Clauses));
        }

        invocation.Results.Write($"{Read(project)}: {Verdict(errors, warnings)}\n", paint);
    }

    private static string Read(LoadedProject project)
    {
        var system = project.Workspace.Compilation.DescribedSystem;
        var read = new List<string>();
        if (system is null || !project.Specs.IsEmpty)
        {
            read.Add(Invocation.Count(project.Specs.Length, "specification"));
            read.Add(Invocation.Count(project.ArchitectureCount, "architecture"));
        }

        if (project.VerificationCount > 0)
        {
            read.Add(Invocation.Count(project.VerificationCount, "verification file"));
        }

        if (system is not null)
        {
            read.Add(Invocation.Count(system.Modules.Length, "module"));
        }

        return string.Join(", ", read);
    }

    private static string Verdict(int errors, int warnings) =>
        (errors, warnings) switch
        {
            (0, 0) => "no problems",
            (0, _) => Invocation.Count(warnings, "warning"),
            (_, 0) => Invocation.Count(errors, "error"),
            _ => $"{Invocation.Count(errors, "error")}, {Invocation.Count(warnings, "warning")}",
        };
}
