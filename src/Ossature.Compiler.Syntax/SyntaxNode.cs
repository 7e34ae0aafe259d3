using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax;

/// <summary>
/// An inner node of a tree: an immutable value that knows its children and where they stand, and nothing else: no file, no parent, no
/// meaning. The concrete classes are generated from the <c>*.nodes.xml</c> files under <c>grammar/</c>.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(TextSpan fullSpan) => FullSpan = fullSpan;

    /// <summary>From the first character (trivia included) to the last one of the node.</summary>
    public TextSpan FullSpan { get; }

    /// <summary>From the first token's own first character to the last one of the node, without the leading trivia.</summary>
    public TextSpan Span => FirstToken() is { } first ? TextSpan.FromBounds(first.Start, FullSpan.End) : FullSpan;

    /// <summary>The children in file order.</summary>
    public abstract IEnumerable<SyntaxElement> Children { get; }

    /// <summary>The first token; null in a node without any. Mostly it is the first child of the first child, which needs no stack.</summary>
    private SyntaxToken? FirstToken()
    {
        for (var node = this; ; )
        {
            SyntaxNode? inner = null;
            foreach (var child in node.Children)
            {
                if (child.Node is null)
                {
                    return child.Token;
                }

                inner = child.Node;
                break;
            }

            if (inner is null)
            {
                break;
            }

            node = inner;
        }

        foreach (var first in Tokens())
        {
            return first;
        }

        return null;
    }

    /// <summary>All tokens below this node in file order, without recursion, so depth is no limit.</summary>
    public IEnumerable<SyntaxToken> Tokens()
    {
        var open = new Stack<IEnumerator<SyntaxElement>>();
        open.Push(Children.GetEnumerator());
        while (open.TryPeek(out var children))
        {
            if (!children.MoveNext())
            {
                open.Pop();
            }
            else if (children.Current.Node is { } node)
            {
                open.Push(node.Children.GetEnumerator());
            }
            else
            {
                yield return children.Current.Token;
            }
        }
    }
}
