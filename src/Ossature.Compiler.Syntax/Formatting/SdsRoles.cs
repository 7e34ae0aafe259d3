using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Finds the role of each token of an SDS file.</summary>
internal static class SdsRoles
{
    public static SdsRole[] Of(string text, SyntaxToken[] tokens)
    {
        var roles = new SdsRole[tokens.Length];
        var place = new SdsPlace(text, tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            place.Next();
            roles[i] = place.IsInClause
                ? place.StartsMember && KindOf(tokens, i).IsClauseMark()
                    ? SdsRole.ClauseMark
                    : SdsRole.Clause
                : OutsideClauses(place, tokens, i);
        }

        return roles;
    }

    private static SdsRole OutsideClauses(SdsPlace place, SyntaxToken[] tokens, int i) =>
        KindOf(tokens, i) switch
        {
            SdsTokenKind.Colon => place.Block switch
            {
                SdsTokenKind.AuthKeyword or SdsTokenKind.LimitKeyword when place.Depth == 1 => SdsRole.RuleColon,
                SdsTokenKind.EdgeKeyword when place.Depth == 1 => SdsRole.CardinalityColon,
                SdsTokenKind.EvolveKeyword when place.Depth == 2 && FollowsEdge(tokens, i) => SdsRole.CardinalityColon,
                _ => SdsRole.Plain,
            },
            SdsTokenKind.Question when tokens[i].FullStart < tokens[i].Start => SdsRole.Filter,
            SdsTokenKind.Plus
            or SdsTokenKind.Minus
            or SdsTokenKind.Tilde when place is { Block: SdsTokenKind.EvolveKeyword, StartsMember: true } => SdsRole.ChangeMark,
            _ => SdsRole.Plain,
        };

    /// <summary>Whether a colon stands in the braces of <c>edge name {1:many}</c>.</summary>
    private static bool FollowsEdge(SyntaxToken[] tokens, int colon) =>
        colon >= 4
        && KindOf(tokens, colon - 2) == SdsTokenKind.OpenBrace
        && KindOf(tokens, colon - 3).IsName()
        && KindOf(tokens, colon - 4) == SdsTokenKind.EdgeKeyword;

    private static SdsTokenKind KindOf(SyntaxToken[] tokens, int i) => (SdsTokenKind)tokens[i].Kind;
}
