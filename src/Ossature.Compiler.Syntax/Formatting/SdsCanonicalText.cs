using System.Text;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>
/// A declaration of SDS as it reads whatever its layout: the blanks are those of the formatter, each member stands on one line, and comments,
/// blank lines and commas in front of closing brackets are left out. The members keep their order, which is meaning.
/// </summary>
public static class SdsCanonicalText
{
    /// <summary>The text, without a line break at its end.</summary>
    /// <param name="source">The file.</param>
    /// <param name="node">A declaration, or a part of one.</param>
    public static string Of(SourceText source, SyntaxNode node)
    {
        var (all, roles) = SdsRoles.Of(node);
        var (tokens, kept) = (new List<SyntaxToken>(all.Length), new List<SdsRole>(all.Length));
        var breaks = new List<Break>(all.Length);
        var gap = Break.None;
        for (var i = 0; i < all.Length; i++)
        {
            var kind = (SdsTokenKind)all[i].Kind;
            if (kind == SdsTokenKind.NewLine)
            {
                gap = roles[i] == SdsRole.LineEnd ? Break.Line : Largest(gap, Break.Comma);
            }
            else if (kind == SdsTokenKind.Comma && roles[i] != SdsRole.Clause)
            {
                gap = Largest(gap, Break.Comma);
            }
            else if (all[i].Start < all[i].End)
            {
                tokens.Add(all[i]);
                kept.Add(roles[i]);
                breaks.Add(roles[i] == SdsRole.BlockBrace && kind == SdsTokenKind.CloseBrace ? Break.Line : gap);
                gap = roles[i] == SdsRole.BlockBrace && kind == SdsTokenKind.OpenBrace ? Break.Line : Break.None;
            }
        }

        return Write(source, [.. tokens], [.. kept], breaks);
    }

    private static string Write(SourceText source, SyntaxToken[] tokens, SdsRole[] roles, List<Break> breaks)
    {
        var text = new StringBuilder();
        var spacing = new SdsSpacing(tokens, roles);
        var indent = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var kind = (SdsTokenKind)tokens[i].Kind;
            var isBrace = roles[i] == SdsRole.BlockBrace;
            indent -= isBrace && kind == SdsTokenKind.CloseBrace ? 1 : 0;
            if (i == 0)
            {
                // Nothing stands in front of the first one.
            }
            else if (breaks[i] == Break.Line)
            {
                text.Append('\n').Append(' ', 2 * indent);
            }
            else if (breaks[i] == Break.Comma && !Opens((SdsTokenKind)tokens[i - 1].Kind) && !Closes(kind))
            {
                text.Append(", ");
            }
            else if (spacing.HasBlankBefore(i))
            {
                text.Append(' ');
            }

            indent += isBrace && kind == SdsTokenKind.OpenBrace ? 1 : 0;
            text.Append(source.Text, tokens[i].Start, tokens[i].End - tokens[i].Start);
        }

        return text.ToString();
    }

    private static Break Largest(Break left, Break right) => left > right ? left : right;

    private static bool Opens(SdsTokenKind kind) =>
        kind is SdsTokenKind.OpenBrace or SdsTokenKind.OpenBracket or SdsTokenKind.OpenParenthesis;

    private static bool Closes(SdsTokenKind kind) =>
        kind is SdsTokenKind.CloseBrace or SdsTokenKind.CloseBracket or SdsTokenKind.CloseParenthesis;

    /// <summary>What stands between two tokens.</summary>
    private enum Break : byte
    {
        None,
        Comma,
        Line,
    }
}
