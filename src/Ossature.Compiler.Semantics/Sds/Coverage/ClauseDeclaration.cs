using System.Text;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>What a declaration is called, so that a clause is found again wherever its lines have moved to.</summary>
public static class ClauseDeclaration
{
    /// <summary>
    /// The declaration up to its block, on one line: <c>api POST /checkout</c>, <c>event order.paid</c>, <c>invariant</c>. Parameters and
    /// decorators are left out.
    /// </summary>
    public static string Of(SourceText source, DeclarationSyntax declaration)
    {
        var text = new StringBuilder();
        foreach (var token in declaration.Tokens())
        {
            if ((SdsTokenKind)token.Kind is SdsTokenKind.OpenBrace or SdsTokenKind.OpenParenthesis or SdsTokenKind.At)
            {
                break;
            }

            ClauseText.Append(text, source, token);
        }

        return text.ToString();
    }
}
