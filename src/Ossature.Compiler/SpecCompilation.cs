using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Signatures;
using Ossature.Compiler.Syntax;
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
    private readonly Lazy<ImmutableArray<Diagnostic>> diagnostics;
    private readonly Lazy<ImmutableSortedDictionary<string, Signature>> signatures;

    internal SpecCompilation(CompilationFiles files)
    {
        this.files = files;
        bound = new(Bind);
        diagnostics = new(FindDiagnostics);
        signatures = new(() => Bound.Specs.ToImmutableSortedDictionary(spec => spec.Id, Signature.Of, StringComparer.Ordinal));
    }

    /// <summary>A compilation without any file.</summary>
    public static SpecCompilation Empty { get; } = new(new());

    /// <summary>What the configuration file says; all defaults when there is none.</summary>
    public ProjectOptions Options => files.Configuration?.Symbol ?? new();

    /// <summary>The trees of all files: configuration, architectures, specifications, each sorted by path.</summary>
    public IEnumerable<SyntaxTree> SyntaxTrees => files.Trees;

    /// <summary>The texts of all files, in the order of <see cref="SyntaxTrees"/>; nothing is parsed to give them.</summary>
    public IEnumerable<SourceText> Sources => files.Sources;

    /// <summary>The project with its names resolved, as far as that goes when there are errors.</summary>
    public BoundProject Bound => bound.Value;

    /// <summary>Which specification assumes which.</summary>
    public SpecGraph Graph => Bound.Graph;

    /// <summary>The contract surface of each specification, by id.</summary>
    public IReadOnlyDictionary<string, Signature> Signatures => signatures.Value;

    /// <summary>Whether something keeps the project from being built.</summary>
    public bool HasErrors => GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The specification with an id, or null.</summary>
    public BoundSpec? GetSymbol(string id) => Bound.FindSpec(id);

    /// <summary>Everything there is to say about the files, in the order of <see cref="Diagnostic.Compare"/>, with the project's severities.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics() => diagnostics.Value;

    /// <summary>A compilation with one tree added, or in the place of the one with the same path.</summary>
    /// <param name="tree">An SMD or AMD tree, or a TOML tree, which becomes the configuration.</param>
    public SpecCompilation WithTree(SyntaxTree tree) => With(files.With(tree));

    /// <summary>A compilation with one text added, or in the place of the one with the same path; any name but <c>*.smd</c> and <c>*.amd</c> is the configuration.</summary>
    public SpecCompilation WithText(SourceText source) => With(files.With(source));

    /// <summary>A compilation without the file at a path.</summary>
    public SpecCompilation WithoutFile(string path) => With(files.Without(path));

    private SpecCompilation With(CompilationFiles changed) => ReferenceEquals(changed, files) ? this : new(changed);

    private BoundProject Bind()
    {
        var (specs, architectures) = (files.Specs.Values, files.Architectures.Values);
        return Binder.Bind(
            Options,
            new()
            {
                Specs = [.. specs.Select(file => file.Symbol).OfType<Semantics.Symbols.SpecSymbol>()],
                Architectures = [.. architectures.Select(file => file.Symbol).OfType<Semantics.Symbols.ArchitectureSymbol>()],
                Incomplete =
                    !files.Loading.IsEmpty
                    || specs.Any(file => file.Symbol is null)
                    || architectures.Any(file => file.Symbol is null),
            }
        );
    }

    private ImmutableArray<Diagnostic> FindDiagnostics()
    {
        var found = new DiagnosticBag();
        found.AddRange(files.Diagnostics);
        found.AddRange(Bound.Diagnostics);
        if (files.Specs.IsEmpty && !found.HasErrors)
        {
            found.NoSpecifications(Options.Location, Options.Project.SpecDir);
        }

        return ProjectSeverities.Apply(Options, found);
    }
}
