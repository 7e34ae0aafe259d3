using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Finds the tokens of an SDS file, or of a part of it, and their roles.</summary>
internal static class SdsRoles
{
    public static (SyntaxToken[] Tokens, SdsRole[] Roles) Of(SyntaxNode root)
    {
        var tokens = new List<SyntaxToken>();
        var roles = new List<SdsRole>();
        var open = new Stack<(SyntaxNode Node, IEnumerator<SyntaxElement> Children)>();
        open.Push((root, root.Children.GetEnumerator()));
        while (open.TryPeek(out var inner))
        {
            if (!inner.Children.MoveNext())
            {
                open.Pop();
            }
            else if (inner.Children.Current.Node is { } node)
            {
                open.Push((node, node.Children.GetEnumerator()));
            }
            else
            {
                var token = inner.Children.Current.Token;
                tokens.Add(token);
                roles.Add(RoleOf((SdsTokenKind)token.Kind, inner.Node));
            }
        }

        return ([.. tokens], [.. roles]);
    }

    private static SdsRole RoleOf(SdsTokenKind kind, SyntaxNode parent) =>
        (parent, kind) switch
        {
            (ClauseRunSyntax, _) or (AssertionSyntax, SdsTokenKind.FatArrow) => SdsRole.Clause,
            (AssertionSyntax or StepSyntax or SoftSyntax, _) => SdsRole.ClauseMark,
            (AuthRuleSyntax or LimitRuleSyntax, SdsTokenKind.Colon) => SdsRole.RuleColon,
            (BlockSyntax, SdsTokenKind.OpenBrace or SdsTokenKind.CloseBrace) => SdsRole.BlockBrace,
            (LineSyntax, SdsTokenKind.NewLine) => SdsRole.LineEnd,
            (CardinalitySyntax, SdsTokenKind.Colon) => SdsRole.CardinalityColon,
            (FilterSyntax, SdsTokenKind.Question) => SdsRole.Filter,
            (FieldChangeSyntax, _) => SdsRole.ChangeMark,
            (EdgeChangeSyntax or RenameSyntax or RemovalSyntax, SdsTokenKind.Plus or SdsTokenKind.Minus or SdsTokenKind.Tilde) =>
                SdsRole.ChangeMark,
            _ => SdsRole.Plain,
        };
}
