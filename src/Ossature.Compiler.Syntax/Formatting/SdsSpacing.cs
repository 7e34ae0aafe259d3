using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Says between which tokens of one line a blank stands: in clauses where there was one, elsewhere by rule.</summary>
internal sealed class SdsSpacing(SyntaxToken[] tokens, SdsRole[] roles)
{
    /// <summary>Whether a blank stands in front of a token that does not start its line.</summary>
    public bool HasBlankBefore(int i)
    {
        var wasThere = tokens[i].FullStart < tokens[i].Start;
        var (left, right) = ((SdsTokenKind)tokens[i - 1].Kind, (SdsTokenKind)tokens[i].Kind);

        // A blank in front of a slash would make a route of it and what follows.
        return right == SdsTokenKind.Slash || IsInside(i) ? wasThere : HasBlank(i, left, right, wasThere);
    }

    private bool IsInside(int i) => roles[i - 1] == SdsRole.Clause && roles[i] == SdsRole.Clause;

    private bool HasBlank(int i, SdsTokenKind left, SdsTokenKind right, bool wasThere) =>
        (roles[i - 1], roles[i]) switch
        {
            (SdsRole.ClauseMark, SdsRole.Clause) or (_, SdsRole.RuleColon) => true,
            (_, SdsRole.CardinalityColon) or (SdsRole.CardinalityColon or SdsRole.ChangeMark or SdsRole.Filter, _) => false,
            _ => !Opens(left)
                && !Joins(left)
                && !Clings(right)
                && !(left == SdsTokenKind.Tilde && right is SdsTokenKind.Integer or SdsTokenKind.Decimal)
                && (
                    right == SdsTokenKind.Question || (left == SdsTokenKind.Slash && right != SdsTokenKind.OpenBrace)
                        ? wasThere
                        : true
                ),
        };

    private static bool Opens(SdsTokenKind left) =>
        left is SdsTokenKind.OpenBrace or SdsTokenKind.OpenParenthesis or SdsTokenKind.OpenBracket;

    /// <summary>Whether nothing stands behind such a token.</summary>
    private static bool Joins(SdsTokenKind left) =>
        left is SdsTokenKind.Dot or SdsTokenKind.DotDot or SdsTokenKind.At or SdsTokenKind.Equal or SdsTokenKind.Minus;

    /// <summary>Whether nothing stands in front of such a token.</summary>
    private static bool Clings(SdsTokenKind right) =>
        right
            is SdsTokenKind.Comma
                or SdsTokenKind.Colon
                or SdsTokenKind.OpenParenthesis
                or SdsTokenKind.CloseParenthesis
                or SdsTokenKind.CloseBracket
                or SdsTokenKind.CloseBrace
                or SdsTokenKind.Dot
                or SdsTokenKind.DotDot
                or SdsTokenKind.Equal;
}
