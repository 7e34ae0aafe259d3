using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>
/// One file of a compilation. It is parsed when its tree is first asked for and read for its declarations when those are; both happen once,
/// however many compilations share the file. Safe for several threads.
/// </summary>
internal sealed class DeclaredFile<TTree, TSymbol>
    where TTree : SyntaxTree
    where TSymbol : class
{
    private readonly Lazy<TTree> tree;
    private readonly Lazy<(TSymbol? Symbol, ImmutableArray<Diagnostic> Diagnostics)> declared;

    public DeclaredFile(SourceText source, Func<SourceText, TTree> parse, Func<TTree, DiagnosticBag, TSymbol?> declare)
        : this(source, new Lazy<TTree>(() => parse(source)), declare) { }

    public DeclaredFile(TTree tree, Func<TTree, DiagnosticBag, TSymbol?> declare)
        : this(tree.Source, new Lazy<TTree>(tree), declare) { }

    private DeclaredFile(SourceText source, Lazy<TTree> tree, Func<TTree, DiagnosticBag, TSymbol?> declare)
    {
        Source = source;
        this.tree = tree;
        declared = new(() =>
        {
            var diagnostics = new DiagnosticBag();
            var symbol = declare(Tree, diagnostics);
            return (symbol, [.. Tree.Problems, .. diagnostics]);
        });
    }

    public SourceText Source { get; }

    public TTree Tree => tree.Value;

    /// <summary>What the file declares; null when it is too broken to declare anything.</summary>
    public TSymbol? Symbol => declared.Value.Symbol;

    /// <summary>What is wrong with the file by itself.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => declared.Value.Diagnostics;
}
