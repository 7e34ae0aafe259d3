using System.Collections.Immutable;
using Ossature.CommandLine.Output;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Projects;

/// <summary>A project that was found and read.</summary>
internal sealed class LoadedProject
{
    private readonly IFileSystem files;
    private ProjectPlan? plan;

    private LoadedProject(IFileSystem files, SpecWorkspace workspace) => (this.files, Workspace) = (files, workspace);

    public SpecWorkspace Workspace { get; }

    /// <summary>Absolute path of its folder.</summary>
    public string Root => Workspace.Root;

    public ProjectOptions Options => Workspace.Compilation.Options;

    /// <summary>Everything that its files gave rise to, in the order in which it is shown.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Workspace.Compilation.GetDiagnostics();

    /// <summary><see cref="Diagnostics"/>, and what is wrong with the plan.</summary>
    public ImmutableArray<Diagnostic> Checked
    {
        get
        {
            var plan = ProjectPlan.Check(files, Workspace);
            return plan.IsEmpty ? Diagnostics : Diagnostics.AddRange(plan).Sort(Diagnostic.Compare);
        }
    }

    /// <summary>What comments allow.</summary>
    public ImmutableArray<Diagnostic> Suppressed => Workspace.Compilation.GetSuppressedDiagnostics();

    public bool HasErrors => Workspace.Compilation.HasErrors;

    /// <summary>The specifications that could be read, sorted by id.</summary>
    public ImmutableArray<SpecSymbol> Specs => [.. Workspace.Compilation.Bound.Specs.Select(spec => spec.Symbol)];

    public int ArchitectureCount => Workspace.Compilation.Bound.Specs.Sum(spec => spec.Architectures.Length);

    public int VerificationCount => Workspace.Compilation.Bound.Specs.Sum(spec => spec.Verifications.Length);

    /// <summary>Absolute path of the folder that specifications go to.</summary>
    public string SpecFolder => Path.GetFullPath(Options.Project.SpecDir, Root).Replace('\\', '/').TrimEnd('/');

    /// <summary>Absolute path of the plan.</summary>
    public string PlanPath => $"{Root.TrimEnd('/')}/{PlanFile.Path}";

    /// <summary>Finds and reads the project that a command line means; null after a diagnostic.</summary>
    public static LoadedProject? Open(Invocation invocation, IReadOnlyList<string> paths, DiagnosticBag diagnostics) =>
        ProjectLocator.Locate(invocation, paths, diagnostics) is { } target ? Open(invocation, target) : null;

    /// <summary>Reads a project that was found.</summary>
    public static LoadedProject Open(Invocation invocation, ProjectTarget target)
    {
        var workspace = Open(invocation.Files, target);
        return new(invocation.Files, invocation.Settings.WarningsAsErrors ? workspace.WithWarningsAsErrors() : workspace);
    }

    /// <summary>
    /// The exit code of a command that shows what it can of a project with errors; where there are any, a line on stderr says how to see them.
    /// </summary>
    public int PointAtErrors(Invocation invocation)
    {
        var errors = Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (errors == 0)
        {
            return ExitCode.Fine;
        }

        invocation.Progress.Write($"{Invocation.Count(errors, "error")}; `ossc check` shows what is wrong\n", Paint.Error);
        return ExitCode.Failed;
    }

    /// <summary>The plan as it stands in the file and as the specifications ask for it; worked out once.</summary>
    public ProjectPlan LoadPlan() => plan ??= ProjectPlan.Load(files, Workspace);

    private static SpecWorkspace Open(IFileSystem files, ProjectTarget target) =>
        target.Configuration is { } configuration
            ? SpecWorkspace.Open(files, configuration)
            : SpecWorkspace.OpenSpecs(files, target.Specs);
}
