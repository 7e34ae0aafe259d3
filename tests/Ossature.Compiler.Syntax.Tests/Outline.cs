using System.Text;

namespace Ossature.Compiler.Syntax.Tests;

/// <summary>A tree as indented lines: each node by its class, each token by its text.</summary>
internal static class Outline
{
    public static string Of(SyntaxTree tree)
    {
        var text = new StringBuilder();
        var open = new Stack<(SyntaxElement Element, int Depth)>([(tree.Root, 0)]);
        while (open.TryPop(out var next))
        {
            text.Append(' ', next.Depth * 2);
            if (next.Element.Node is not { } node)
            {
                var token = tree.Source.ToString(next.Element.Token.Span);
                var line = token.TrimEnd('\r', '\n');
                text.Append(
                        token.Length == 0 ? "(end)"
                        : line.Length == 0 ? "(blank)"
                        : line
                    )
                    .Append('\n');
                continue;
            }

            text.Append(node.GetType().Name[..^"Syntax".Length]).Append('\n');
            foreach (var child in node.Children.Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return text.ToString();
    }
}
