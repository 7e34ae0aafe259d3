using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>One file of a compilation, whatever its language.</summary>
internal abstract class DeclaredFile(SourceText source)
{
    public SourceText Source { get; } = source;

    /// <summary>What is wrong with the file by itself.</summary>
    public abstract ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The file parsed, whatever its language.</summary>
    public abstract SyntaxTree SyntaxTree { get; }

    /// <summary>Parses and declares the file, unless that is done.</summary>
    public abstract void Declare();
}

/// <summary>
/// A file of one language. It is parsed when its tree is first asked for and read for its declarations when those are; both happen once,
/// however many compilations share the file. Safe for several threads.
/// </summary>
internal sealed class DeclaredFile<TTree, TSymbol> : DeclaredFile
    where TTree : SyntaxTree
    where TSymbol : class
{
    private readonly Lock gate = new();
    private readonly Func<SourceText, TTree> parse;
    private readonly Func<TTree, DiagnosticBag, TSymbol?> declare;
    private readonly Action<CompilationStep>? observer;

    private TTree? tree;
    private volatile bool isDeclared;
    private TSymbol? symbol;
    private ImmutableArray<Diagnostic> diagnostics = [];

    public DeclaredFile(
        SourceText source,
        Func<SourceText, TTree> parse,
        Func<TTree, DiagnosticBag, TSymbol?> declare,
        Action<CompilationStep>? observer
    )
        : base(source) => (this.parse, this.declare, this.observer) = (parse, declare, observer);

    public DeclaredFile(TTree tree, Func<TTree, DiagnosticBag, TSymbol?> declare, Action<CompilationStep>? observer)
        : this(tree.Source, _ => tree, declare, observer) => this.tree = tree;

    public TTree Tree
    {
        get
        {
            lock (gate)
            {
                if (tree is null)
                {
                    observer?.Invoke(new CompilationStep.Parsed(Source.Path));
                    tree = parse(Source);
                }

                return tree;
            }
        }
    }

    public override SyntaxTree SyntaxTree => Tree;

    /// <summary>What the file declares; null when it is too broken to declare anything.</summary>
    public TSymbol? Symbol
    {
        get
        {
            Declare();
            return symbol;
        }
    }

    public override ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            Declare();
            return diagnostics;
        }
    }

    public override void Declare()
    {
        if (isDeclared)
        {
            return;
        }

        lock (gate)
        {
            if (!isDeclared)
            {
                var parsed = Tree;
                observer?.Invoke(new CompilationStep.Declared(Source.Path));
                var found = new DiagnosticBag();
                found.AddRange(parsed.Problems);
                symbol = declare(parsed, found);
                diagnostics = [.. found];
                isDeclared = true;
            }
        }
    }
}
