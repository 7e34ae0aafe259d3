using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Declare;
using Ossature.Compiler.Semantics.Declare.Verification;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Schema;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>The files of a compilation by path; immutable, so that two compilations share every file that is the same in both.</summary>
internal sealed record CompilationFiles
{
    private static readonly ImmutableSortedDictionary<string, DeclaredFile> NoFiles = ImmutableSortedDictionary.Create<
        string,
        DeclaredFile
    >(StringComparer.Ordinal);

    /// <summary>Told of every piece of work on the files.</summary>
    public Action<CompilationStep>? Observer { get; init; }

    public DeclaredFile<TomlSyntaxTree, ProjectOptions>? Configuration { get; private init; }

    /// <summary>The plan, as far as it is read for what it says about the specifications.</summary>
    public DeclaredFile<TomlSyntaxTree, Plan>? Plan { get; private init; }

    /// <summary>The specification files of all languages.</summary>
    public ImmutableSortedDictionary<string, DeclaredFile> Specifications { get; private init; } = NoFiles;

    /// <summary>The released schemas of SDS modules, sorted by path.</summary>
    public ImmutableSortedDictionary<string, SchemaFile> Schemas { get; private init; } =
        ImmutableSortedDictionary.Create<string, SchemaFile>(StringComparer.Ordinal);

    /// <summary>What went wrong before any file was there to parse.</summary>
    public ImmutableArray<Diagnostic> Loading { get; init; } = [];

    /// <summary>Whether whoever asks wants no warnings.</summary>
    public bool WarningsAreErrors { get; init; }

    /// <summary>The configuration, if there is one, then the specification files, sorted by path.</summary>
    public IEnumerable<DeclaredFile> All =>
        Configuration is null ? Specifications.Values : Specifications.Values.Prepend(Configuration);

    /// <summary>Whether a file of this name is a specification of any language.</summary>
    public static bool IsSpecification(string path) =>
        LanguageOf(path) is Language.Smd or Language.Amd or Language.Vmd or Language.Sds;

    /// <summary>Whether a file of this name is a released schema.</summary>
    public static bool IsSchema(string path) => LanguageOf(path) == Language.Schema;

    /// <summary>What the files of one language declare; those that are too broken declare nothing.</summary>
    public IEnumerable<TSymbol?> Declared<TTree, TSymbol>()
        where TTree : SyntaxTree
        where TSymbol : class => Specifications.Values.OfType<DeclaredFile<TTree, TSymbol>>().Select(file => file.Symbol);

    /// <summary>Parses and declares whatever is not, on all processors.</summary>
    public void Declare()
    {
        DeclaredFile[] files = [.. All];
        Parallel.For(0, files.Length, number => files[number].Declare());
    }

    /// <summary>The files with some texts added or replaced; the same value when it holds those texts already.</summary>
    public CompilationFiles With(params IEnumerable<SourceText> sources)
    {
        var result = this;
        var specifications = Specifications.ToBuilder();
        foreach (var source in sources)
        {
            if (result.FindSource(source.Path)?.Text == source.Text)
            {
                continue;
            }

            switch (LanguageOf(source.Path))
            {
                case Language.Plan:
                    result = result with { Plan = new(source, TomlSyntaxTree.Parse, PlanFile.Read, Observer) };
                    break;
                case Language.Configuration:
                    result = result with
                    {
                        Configuration = new(source, TomlSyntaxTree.Parse, ProjectOptionsBinder.Bind, Observer),
                    };
                    break;
                case Language.Schema:
                    result = result with { Schemas = result.Schemas.SetItem(source.Path, SchemaReader.Read(source)) };
                    break;
                case var language:
                    specifications[source.Path] = Declaring(language, source);
                    break;
            }
        }

        var changed = specifications.ToImmutable();
        return ReferenceEquals(changed, Specifications) ? result : result with { Specifications = changed };
    }

    /// <summary>The files with one tree added or replaced; the same value when it holds that tree already.</summary>
    public CompilationFiles With(SyntaxTree tree)
    {
        if (Find(tree.Source.Path) is { } file && ReferenceEquals(file.SyntaxTree, tree))
        {
            return this;
        }

        return tree switch
        {
            SmdSyntaxTree smd => With(new DeclaredFile<SmdSyntaxTree, SpecSymbol>(smd, SmdDeclarer.Declare, Observer)),
            AmdSyntaxTree amd => With(new DeclaredFile<AmdSyntaxTree, ArchitectureSymbol>(amd, AmdDeclarer.Declare, Observer)),
            SdsSyntaxTree sds => With(new DeclaredFile<SdsSyntaxTree, SdsFile>(sds, SdsDeclarer.Declare, Observer)),
            VmdSyntaxTree vmd => With(new DeclaredFile<VmdSyntaxTree, VerificationSymbol>(vmd, VmdDeclarer.Declare, Observer)),
            TomlSyntaxTree plan when LanguageOf(plan.Source.Path) == Language.Plan => this with
            {
                Plan = new(plan, PlanFile.Read, Observer),
            },
            TomlSyntaxTree toml => this with { Configuration = new(toml, ProjectOptionsBinder.Bind, Observer) },
            _ => throw new ArgumentException($"A {tree.GetType().Name} is no part of a compilation.", nameof(tree)),
        };
    }

    /// <summary>The files without one.</summary>
    public CompilationFiles Without(string path) =>
        Schemas.ContainsKey(path) ? this with { Schemas = Schemas.Remove(path) }
        : Find(path) is not { } file ? this
        : ReferenceEquals(file, Configuration) ? this with { Configuration = null }
        : ReferenceEquals(file, Plan) ? this with { Plan = null }
        : this with { Specifications = Specifications.Remove(path) };

    private enum Language
    {
        Configuration,
        Plan,
        Smd,
        Amd,
        Vmd,
        Sds,
        Schema,
    }

    private static Language LanguageOf(string path) =>
        path.EndsWith(".smd", StringComparison.Ordinal) ? Language.Smd
        : path.EndsWith(".amd", StringComparison.Ordinal) ? Language.Amd
        : path.EndsWith(".vmd", StringComparison.Ordinal) ? Language.Vmd
        : path.EndsWith(".sds", StringComparison.Ordinal) ? Language.Sds
        : path.EndsWith(SchemaReader.Extension, StringComparison.Ordinal) ? Language.Schema
        : path == PlanFile.Path ? Language.Plan
        : Language.Configuration;

    private DeclaredFile Declaring(Language language, SourceText source) =>
        language switch
        {
            Language.Smd => new DeclaredFile<SmdSyntaxTree, SpecSymbol>(
                source,
                SmdSyntaxTree.Parse,
                SmdDeclarer.Declare,
                Observer
            ),
            Language.Amd => new DeclaredFile<AmdSyntaxTree, ArchitectureSymbol>(
                source,
                AmdSyntaxTree.Parse,
                AmdDeclarer.Declare,
                Observer
            ),
            Language.Sds => new DeclaredFile<SdsSyntaxTree, SdsFile>(source, SdsSyntaxTree.Parse, SdsDeclarer.Declare, Observer),
            _ => new DeclaredFile<VmdSyntaxTree, VerificationSymbol>(source, VmdSyntaxTree.Parse, VmdDeclarer.Declare, Observer),
        };

    private SourceText? FindSource(string path) => Find(path)?.Source ?? Schemas.GetValueOrDefault(path)?.Source;

    private DeclaredFile? Find(string path) =>
        Configuration?.Source.Path == path ? Configuration
        : Plan?.Source.Path == path ? Plan
        : Specifications.GetValueOrDefault(path);

    private CompilationFiles With(DeclaredFile file) =>
        this with
        {
            Specifications = Specifications.SetItem(file.Source.Path, file),
        };
}
