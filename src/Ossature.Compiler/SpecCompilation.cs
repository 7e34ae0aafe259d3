using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>
/// An immutable set of specification files with all that is known about them. Every question is answered when it is first asked and only
/// then; a compilation made from another one by an edit takes over whatever the edit does not concern. Safe for several threads.
/// </summary>
public sealed class SpecCompilation
{
    private readonly CompilationFiles files;
    private readonly Lazy<BoundProject> bound;
    private readonly Lazy<ReportedDiagnostics> diagnostics;
    private readonly Lazy<ProjectCoverage?> coverage;
    private readonly Lazy<SystemReading?> system;
    private readonly Lazy<ImmutableSortedDictionary<string, Signature>> signatures;

    /// <summary>What was bound before the edit that made this compilation; let go of once this one is bound.</summary>
    private BoundProject? previous;

    /// <summary>The same of the system that SDS files describe.</summary>
    private BoundSystem? previousSystem;

    internal SpecCompilation(CompilationFiles files, BoundProject? previous = null, BoundSystem? previousSystem = null)
    {
        this.files = files;
        this.previous = previous;
        this.previousSystem = previousSystem;
        bound = new(Bind);
        system = new(BindSystem);
        coverage = new(() => ProjectCoverage.Of(Bound, PlanCovers.In(files.Plan)));
        diagnostics = new(FindDiagnostics);
        signatures = new(() => Bound.Specs.ToImmutableSortedDictionary(spec => spec.Id, Signature.Of, StringComparer.Ordinal));
    }

    /// <summary>A compilation without any file.</summary>
    public static SpecCompilation Empty { get; } = new(new());

    /// <summary>What the configuration file says; all defaults when there is none.</summary>
    public ProjectOptions Options => files.Configuration?.Symbol ?? new();

    /// <summary>The trees of all files but the plan: the configuration, then the specification files, sorted by path.</summary>
    public IEnumerable<SyntaxTree> SyntaxTrees => files.All.Select(file => file.SyntaxTree);

    /// <summary>The texts of all files, in the order of <see cref="SyntaxTrees"/>; nothing is parsed to give them.</summary>
    public IEnumerable<SourceText> Sources => files.All.Select(file => file.Source);

    /// <summary>The plan as its file has it; null when there is none or it has errors.</summary>
    public Plan? Plan => files.Plan?.Symbol;

    /// <summary>The text of the plan file; null when there is none.</summary>
    internal SourceText? PlanSource => files.Plan?.Source;

    /// <summary>What is wrong with the plan file by itself.</summary>
    internal ImmutableArray<Diagnostic> PlanDiagnostics => files.Plan?.Diagnostics ?? [];

    /// <summary>The project with its names resolved, as far as that goes when there are errors.</summary>
    public BoundProject Bound => bound.Value;

    /// <summary>What the SDS files describe, as far as that goes when there are errors; null when there is none.</summary>
    public BoundSystem? DescribedSystem => system.Value?.System;

    /// <summary>Which specification assumes which.</summary>
    public SpecGraph Graph => Bound.Graph;

    /// <summary>What verifies the requirements, tasks of the plan included; null when there is no verification file.</summary>
    public ProjectCoverage? Coverage => coverage.Value;

    /// <summary>The contract surface of each specification, by id.</summary>
    public IReadOnlyDictionary<string, Signature> Signatures => signatures.Value;

    /// <summary>Whether something keeps the project from being built.</summary>
    public bool HasErrors => GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The specification with an id, or null.</summary>
    public BoundSpec? GetSymbol(string id) => Bound.FindSpec(id);

    /// <summary>Everything there is to say about the files, in the order of <see cref="Diagnostic.Compare"/>, with the project's severities.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics() => diagnostics.Value.Shown;

    /// <summary>What comments allow, in the same order; no part of <see cref="GetDiagnostics"/>.</summary>
    public ImmutableArray<Diagnostic> GetSuppressedDiagnostics() => diagnostics.Value.Suppressed;

    /// <summary>A compilation of the same files whose warnings are errors.</summary>
    public SpecCompilation WithWarningsAsErrors() =>
        files.WarningsAreErrors ? this : With(files with { WarningsAreErrors = true });

    /// <summary>A compilation with one tree added, or in the place of the one with the same path.</summary>
    /// <param name="tree">A tree of any specification language, or a TOML tree, which becomes the plan or the configuration by its path.</param>
    public SpecCompilation WithTree(SyntaxTree tree) => With(files.With(tree));

    /// <summary>A compilation with one text added, or in the place of the one with the same path; a name that is neither a specification's nor the plan's is the configuration's.</summary>
    public SpecCompilation WithText(SourceText source) => With(files.With(source));

    /// <summary>A compilation without the file at a path.</summary>
    public SpecCompilation WithoutFile(string path) => With(files.Without(path));

    private SpecCompilation With(CompilationFiles changed) =>
        ReferenceEquals(changed, files)
            ? this
            : new(
                changed,
                bound.IsValueCreated ? bound.Value : previous,
                system.IsValueCreated ? system.Value?.System : previousSystem
            );

    private SystemReading? BindSystem()
    {
        var reading = SystemReading.Of(files, previousSystem);
        previousSystem = null;
        return reading;
    }

    private BoundProject Bind()
    {
        files.Declare();
        var specs = files.Declared<SmdSyntaxTree, SpecSymbol>().ToArray();
        var architectures = files.Declared<AmdSyntaxTree, ArchitectureSymbol>().ToArray();
        var verifications = files.Declared<VmdSyntaxTree, VerificationSymbol>().ToArray();
        var project = Binder.Bind(
            Options,
            new()
            {
                Specs = [.. specs.OfType<SpecSymbol>()],
                Architectures = [.. architectures.OfType<ArchitectureSymbol>()],
                Verifications = [.. verifications.OfType<VerificationSymbol>()],
                Incomplete =
                    !files.Loading.IsEmpty
                    || specs.Contains(null)
                    || architectures.Contains(null)
                    || verifications.Contains(null),
            },
            previous,
            files.Observer is { } observer ? id => observer(new CompilationStep.Bound(id)) : null
        );
        previous = null;
        return project;
    }

    /// <summary>What was found about the plan, as this project wants to see it.</summary>
    internal ImmutableArray<Diagnostic> Report(IEnumerable<Diagnostic> found) =>
        Report(found, files.Plan is null ? files.All : files.All.Append(files.Plan), isAll: false).Shown;

    private ReportedDiagnostics Report(IEnumerable<Diagnostic> found, IEnumerable<DeclaredFile> commented, bool isAll) =>
        ReportedDiagnostics.Of(found, Options.Diagnostics, CommentPlaces.FindAllowed(commented), files.WarningsAreErrors, isAll);

    private ReportedDiagnostics FindDiagnostics()
    {
        var found = new DiagnosticBag();
        found.AddRange(Bound.Diagnostics);
        Coverage?.Check(found);
        found.AddRange(system.Value?.Diagnostics ?? []);
        if (Options.Sds.CoverageFloor is { } floor && DescribedSystem is { } described)
        {
            CoverageFloor.Check(described, described.Clauses, floor, found);
        }

        found.AddRange(files.Loading);
        var hasSpecification = false;
        foreach (var file in files.All)
        {
            found.AddRange(file.Diagnostics);
            hasSpecification |= file is DeclaredFile<SmdSyntaxTree, SpecSymbol> or DeclaredFile<SdsSyntaxTree, SdsFile>;
        }

        if (!hasSpecification && !found.HasErrors)
        {
            found.NoSpecifications(Options.Location, Options.Project.SpecDir);
        }

        return Report(found, files.All, isAll: true);
    }
}
