using System.Collections.Immutable;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.CommandLine.Projects;

/// <summary>A project that was found and read.</summary>
internal sealed class LoadedProject
{
    /// <summary>Name of the folder in a project that belongs to <c>ossc</c>.</summary>
    public const string StateFolderName = ".ossature";

    private readonly Invocation invocation;
    private ProjectPlan? plan;

    private LoadedProject(Invocation invocation, ProjectTarget target, SpecWorkspace workspace)
    {
        this.invocation = invocation;
        Root = target.Root;
        Workspace = workspace;
        Diagnostics = workspace.Compilation.GetDiagnostics();
    }

    /// <summary>Absolute path of its folder.</summary>
    public string Root { get; }

    public SpecWorkspace Workspace { get; }

    /// <summary>Everything that its files gave rise to, in the order in which it is shown.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public ProjectOptions Options => Workspace.Compilation.Options;

    public ImmutableArray<SpecSymbol> Specs => Workspace.Compilation.Specs;

    public int ArchitectureCount => 0;

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Absolute path of the folder that specifications go to.</summary>
    public string SpecFolder => Below(Options.Project.SpecDir);

    /// <summary>Absolute path of the folder that belongs to <c>ossc</c>.</summary>
    public string StateFolder => Below(StateFolderName);

    /// <summary>Absolute path of the plan.</summary>
    public string PlanPath => $"{StateFolder}/plan.toml";

    /// <summary>Finds and reads the project that a command line means; null after a diagnostic.</summary>
    public static LoadedProject? Open(Invocation invocation, IReadOnlyList<string> paths, DiagnosticBag diagnostics) =>
        ProjectLocator.Locate(invocation, paths, diagnostics) is { } target
            ? new(invocation, target, SpecWorkspace.Open(invocation.Files, target.Root, target.ConfigPath, target.SpecPaths))
            : null;

    /// <summary>The plan as it stands in the file and as the specifications ask for it; worked out once.</summary>
    public ProjectPlan LoadPlan() => plan ??= ProjectPlan.Load(invocation.Files, Workspace);

    private string Below(string relative) => relative == "." ? Root : $"{Root.TrimEnd('/')}/{relative}";
}
