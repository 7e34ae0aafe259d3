using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>What of a section another module can depend on: all of it but its clauses.</summary>
internal static class SectionOutline
{
    /// <summary>Whether two sections differ in clauses at most. A clause that emits counts as outline: it may say what type a payload has.</summary>
    public static bool AreSame(SectionSymbol left, SectionSymbol right)
    {
        using var ours = Tokens(left).GetEnumerator();
        using var theirs = Tokens(right).GetEnumerator();
        while (ours.MoveNext())
        {
            if (!theirs.MoveNext() || !Text(left.Source, ours.Current).SequenceEqual(Text(right.Source, theirs.Current)))
            {
                return false;
            }
        }

        return !theirs.MoveNext();
    }

    private static ReadOnlySpan<char> Text(SourceText source, SyntaxToken token) =>
        source.Text.AsSpan(token.Start, token.End - token.Start);

    private static IEnumerable<SyntaxToken> Tokens(SectionSymbol section)
    {
        var open = new Stack<IEnumerator<SyntaxElement>>();
        foreach (var declaration in section.Declarations)
        {
            open.Push(declaration.Children.GetEnumerator());
            while (open.TryPeek(out var children))
            {
                if (!children.MoveNext())
                {
                    open.Pop();
                }
                else if (children.Current.Node is not { } node)
                {
                    yield return children.Current.Token;
                }
                else if (node is not ClauseRunSyntax run || Emits(section.Source, run))
                {
                    open.Push(node.Children.GetEnumerator());
                }
            }
        }
    }

    private static bool Emits(SourceText source, ClauseRunSyntax run)
    {
        foreach (var token in run.Content)
        {
            if (Text(source, token) is "emit")
            {
                return true;
            }
        }

        return false;
    }
}
