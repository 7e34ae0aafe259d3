using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>The plan of a project: what <c>.ossature/plan.toml</c> says, brought up to date with the specifications.</summary>
public sealed record ProjectPlan
{
    /// <summary>The plan; null when it cannot be read.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The new content of the plan file; null when the file stands as it is.</summary>
    public string? LoweredText { get; init; }

    /// <summary>What the new content changes, for people; empty when nothing changes or there was no plan before.</summary>
    public ImmutableArray<PlanChange> Changes { get; init; } = [];

    /// <summary>What is wrong with the plan, with the project's severities. What is wrong with the specifications is not repeated.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether a build can follow the plan.</summary>
    public bool HasErrors => Plan is null || Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>
    /// Reads the plan and lowers the project. A plan without the digest of a lowering is somebody else's and stands; one whose digest is that
    /// of the present lowering stands too; any other is merged, and a missing one is made. Nothing is written. While the specifications have
    /// errors an existing plan stands, because half a project would take half of it away.
    /// </summary>
    public static ProjectPlan Load(IFileSystem files, SpecWorkspace workspace)
    {
        var diagnostics = new DiagnosticBag();
        var loaded = Load(files, workspace, diagnostics);
        return loaded with { Diagnostics = workspace.Compilation.Report(diagnostics) };
    }

    /// <summary>
    /// What is wrong with the plan file, with the project's severities; nothing when there is none. A plan that the next build brings up to date
    /// is judged as it will be then, so that nobody is sent to mend by hand what is mended anyway.
    /// </summary>
    public static ImmutableArray<Diagnostic> Check(IFileSystem files, SpecWorkspace workspace)
    {
        var compilation = workspace.Compilation;
        if (compilation.PlanDiagnostics.IsEmpty && compilation.Plan is null)
        {
            return [];
        }

        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(compilation.PlanDiagnostics);
        if (compilation.Plan is { } plan && !compilation.HasErrors)
        {
            PlanReferences.Check(compilation.Bound, plan, diagnostics);
            if (plan.Lowered is not null && diagnostics.Count > compilation.PlanDiagnostics.Length)
            {
                return Load(files, workspace).Diagnostics;
            }
        }

        return compilation.Report(diagnostics);
    }

    private static ProjectPlan Load(IFileSystem files, SpecWorkspace workspace, DiagnosticBag diagnostics)
    {
        var path = ProjectPaths.Combine(workspace.Root, PlanFile.Path);
        var found = files.FileExists(path) ? ProjectLoader.Read(files, path, PlanFile.Path, diagnostics) : null;
        if (found is null)
        {
            return diagnostics.HasErrors || workspace.Compilation.HasErrors
                ? new()
                : Make(workspace.Compilation.Bound, diagnostics);
        }

        var plan = PlanFile.Read(found, diagnostics);
        if (plan is null || diagnostics.HasErrors || workspace.Compilation.HasErrors)
        {
            return new() { Plan = plan };
        }

        var project = workspace.Compilation.Bound;
        var result = plan.Lowered is null ? new() { Plan = plan } : Update(found, plan, project, diagnostics);
        PlanReferences.Check(project, result.Plan ?? plan, diagnostics);
        return result;
    }

    private static ProjectPlan Make(BoundProject project, DiagnosticBag diagnostics)
    {
        var lowered = Lowerer.Lower(project);
        diagnostics.AddRange(lowered.Diagnostics);
        ReportUnplanned(project, lowered.Plan, diagnostics);
        return new() { Plan = lowered.Plan, LoweredText = PlanFile.Write(lowered.Plan) };
    }

    private static ProjectPlan Update(SourceText found, Plan plan, BoundProject project, DiagnosticBag diagnostics)
    {
        var lowered = Lowerer.Lower(project);
        diagnostics.AddRange(lowered.Diagnostics);
        var result = new ProjectPlan { Plan = plan };
        if (plan.Lowered != lowered.Plan.Lowered)
        {
            var text = PlanFile.Merge(found, lowered.Plan, out var changes);
            var merged = PlanFile.Read(SourceText.From(PlanFile.Path, text), diagnostics);
            result = new()
            {
                Plan = merged,
                LoweredText = text,
                Changes = changes,
            };
        }

        ReportUnplanned(project, result.Plan ?? plan, diagnostics);
        return result;
    }

    /// <summary>A specification without a task would silently not be built.</summary>
    private static void ReportUnplanned(BoundProject project, Plan plan, DiagnosticBag diagnostics)
    {
        var planned = plan.Tasks.Select(task => task.Spec).ToHashSet(StringComparer.Ordinal);
        foreach (var spec in project.Specs.Where(spec => !planned.Contains(spec.Id)))
        {
            diagnostics.NothingToBuildFrom(spec.Symbol.Location, spec.Id, Path.ChangeExtension(spec.File, ".amd"));
        }
    }
}
