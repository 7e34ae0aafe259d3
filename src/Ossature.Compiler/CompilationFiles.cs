using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Declare;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>The files of a compilation by path; immutable, so that two compilations share every file that is the same in both.</summary>
internal sealed record CompilationFiles
{
    public DeclaredFile<TomlSyntaxTree, ProjectOptions>? Configuration { get; private init; }

    public ImmutableSortedDictionary<string, DeclaredFile<SmdSyntaxTree, SpecSymbol>> Specs { get; private init; } =
        ImmutableSortedDictionary.Create<string, DeclaredFile<SmdSyntaxTree, SpecSymbol>>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, DeclaredFile<AmdSyntaxTree, ArchitectureSymbol>> Architectures
    {
        get;
        private init;
    } = ImmutableSortedDictionary.Create<string, DeclaredFile<AmdSyntaxTree, ArchitectureSymbol>>(StringComparer.Ordinal);

    /// <summary>What went wrong before any file was there to parse.</summary>
    public ImmutableArray<Diagnostic> Loading { get; init; } = [];

    public IEnumerable<SyntaxTree> Trees =>
        [
            .. Configuration is null ? [] : new SyntaxTree[] { Configuration.Tree },
            .. Architectures.Values.Select(file => file.Tree),
            .. Specs.Values.Select(file => file.Tree),
        ];

    public IEnumerable<SourceText> Sources =>
        [
            .. Configuration is null ? [] : new[] { Configuration.Source },
            .. Architectures.Values.Select(file => file.Source),
            .. Specs.Values.Select(file => file.Source),
        ];

    public IEnumerable<Diagnostic> Diagnostics =>
        [
            .. Loading,
            .. Configuration is null ? [] : Configuration.Diagnostics,
            .. Architectures.Values.SelectMany(file => file.Diagnostics),
            .. Specs.Values.SelectMany(file => file.Diagnostics),
        ];

    /// <summary>Whether a file of this name belongs to a compilation.</summary>
    public static bool IsSpecification(string path) => IsSmd(path) || IsAmd(path);

    /// <summary>The files with one text added or replaced; the same value when it holds that text already.</summary>
    public CompilationFiles With(SourceText source) =>
        Find(source.Path)?.Text == source.Text ? this
        : IsSmd(source.Path) ? WithSpec(new(source, SmdSyntaxTree.Parse, SmdDeclarer.Declare))
        : IsAmd(source.Path) ? WithArchitecture(new(source, AmdSyntaxTree.Parse, AmdDeclarer.Declare))
        : WithConfiguration(new(source, TomlSyntaxTree.Parse, ProjectOptionsBinder.Bind));

    /// <summary>The files with one tree added or replaced; the same value when it holds that tree already.</summary>
    public CompilationFiles With(SyntaxTree tree) =>
        tree switch
        {
            SmdSyntaxTree smd => Specs.GetValueOrDefault(smd.Source.Path)?.Tree == smd
                ? this
                : WithSpec(new(smd, SmdDeclarer.Declare)),
            AmdSyntaxTree amd => Architectures.GetValueOrDefault(amd.Source.Path)?.Tree == amd
                ? this
                : WithArchitecture(new(amd, AmdDeclarer.Declare)),
            TomlSyntaxTree toml => Configuration?.Tree == toml ? this : WithConfiguration(new(toml, ProjectOptionsBinder.Bind)),
            _ => throw new ArgumentException($"A {tree.GetType().Name} is no part of a compilation.", nameof(tree)),
        };

    /// <summary>The files without one.</summary>
    public CompilationFiles Without(string path) =>
        this with
        {
            Specs = Specs.Remove(path),
            Architectures = Architectures.Remove(path),
            Configuration = Configuration?.Source.Path == path ? null : Configuration,
        };

    private static bool IsSmd(string path) => path.EndsWith(".smd", StringComparison.Ordinal);

    private static bool IsAmd(string path) => path.EndsWith(".amd", StringComparison.Ordinal);

    private SourceText? Find(string path) =>
        Specs.GetValueOrDefault(path)?.Source
        ?? Architectures.GetValueOrDefault(path)?.Source
        ?? (Configuration?.Source.Path == path ? Configuration.Source : null);

    private CompilationFiles WithSpec(DeclaredFile<SmdSyntaxTree, SpecSymbol> file) =>
        this with
        {
            Specs = Specs.SetItem(file.Source.Path, file),
        };

    private CompilationFiles WithArchitecture(DeclaredFile<AmdSyntaxTree, ArchitectureSymbol> file) =>
        this with
        {
            Architectures = Architectures.SetItem(file.Source.Path, file),
        };

    private CompilationFiles WithConfiguration(DeclaredFile<TomlSyntaxTree, ProjectOptions> file) =>
        this with
        {
            Configuration = file,
        };
}
