namespace Ossature.Compiler.Syntax;

/// <summary>A child in a tree: a node, or a token when <paramref name="Node"/> is null.</summary>
public readonly record struct SyntaxElement(SyntaxNode? Node, SyntaxToken Token)
{
    /// <summary>A node as a child.</summary>
    public static implicit operator SyntaxElement(SyntaxNode node) => new(node, default);

    /// <summary>A token as a child.</summary>
    public static implicit operator SyntaxElement(SyntaxToken token) => new(null, token);
}
