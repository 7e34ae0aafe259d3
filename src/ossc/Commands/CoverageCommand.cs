using System.Collections.Immutable;
using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.CommandLine.Commands;

/// <summary>
/// <c>ossc coverage</c>: what verifies each requirement and what nothing verifies; which clauses of a system are formal and which are opaque.
/// </summary>
internal static class CoverageCommand
{
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, RatchetUse use)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var (coverage, system) = (project.Workspace.Compilation.Coverage, project.Workspace.Compilation.DescribedSystem);
        var ratchet = new RatchetFile(invocation, project);
        if (use == RatchetUse.Update)
        {
            return ratchet.Update(system?.Clauses ?? []);
        }

        var change = use == RatchetUse.Hold ? ratchet.Compare(system?.Clauses ?? []) : null;
        if (invocation.Settings.Json)
        {
            invocation.Results.Write(CoverageJson.Render(coverage, system, change, project.Diagnostics));
        }
        else
        {
            Print(invocation, coverage, system, change);
        }

        var exitCode = project.PointAtErrors(invocation);
        return change is { Added.IsEmpty: false } ? ExitCode.Failed : exitCode;
    }

    private static void Print(Invocation invocation, ProjectCoverage? coverage, BoundSystem? system, RatchetChange? change)
    {
        if (coverage is null && system is null)
        {
            invocation.Results.Write("no verification files, so no requirement is asked for cases\n");
        }

        if (coverage is not null)
        {
            invocation.Results.Write(CoverageText.Render(coverage));
            invocation.Results.Write(CoverageText.Summary(coverage), coverage.Totals.Uncovered > 0 ? Paint.Warning : Paint.Good);
        }

        if (system is not null)
        {
            invocation.Results.Write(coverage is null ? "" : "\n");
            Print(invocation, system.Coverage, system.Clauses);
        }

        if (change is not null)
        {
            var paint =
                !change.Added.IsEmpty ? Paint.Error
                : !change.Removed.IsEmpty ? Paint.Warning
                : Paint.Good;
            invocation.Results.Write(FormalText.Ratchet(change, system?.Clauses ?? []), paint);
        }
    }

    private static void Print(Invocation invocation, FormalCoverage coverage, ImmutableArray<ClauseEntry> clauses)
    {
        if (!coverage.Specs.IsEmpty)
        {
            invocation.Results.Write(FormalText.Table(coverage) + FormalText.Ledger(clauses) + "\n");
        }

        var isFormal = coverage.All.Bound == coverage.All.All;
        invocation.Results.Write(FormalText.Summary(coverage, clauses), isFormal ? Paint.Good : Paint.Warning);
    }
}
