using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax;

/// <summary>One parsed file: lossless, immutable, there for every input. It holds what was written, never what it means.</summary>
public abstract class SyntaxTree
{
    private readonly Lazy<SyntaxNode> root;

    private protected SyntaxTree(SourceText source, SyntaxNode root, ImmutableArray<Diagnostic> problems)
        : this(source, new Lazy<SyntaxNode>(root), problems) { }

    private protected SyntaxTree(SourceText source, Lazy<SyntaxNode> root, ImmutableArray<Diagnostic> problems)
    {
        this.root = root;
        Source = source;
        Problems = problems;
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Source { get; }

    /// <summary>The node that holds the whole file.</summary>
    public SyntaxNode Root => root.Value;

    /// <summary>What the parser found missing or unexpected.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>A span of this file as a location.</summary>
    public Location Locate(TextSpan span) => Location.Of(Source, span);

    /// <summary>The file printed from its tokens: the same characters that were parsed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source.Length);
        foreach (var token in Root.Tokens())
        {
            text.Append(Source.Text, token.FullStart, token.End - token.FullStart);
        }

        return text.ToString();
    }
}
