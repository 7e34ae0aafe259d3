using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Finds the path that comes first in an expression. Expressions are as deep as the parser allows.</summary>
internal static class FirstPath
{
    /// <summary>The path; null where there are only constants.</summary>
    public static PathSyntax? Of(ExpressionSyntax expression) =>
        expression switch
        {
            PathSyntax its => its,
            ParenthesizedExpressionSyntax its => Of(its.Expression),
            NegativeExpressionSyntax its => Of(its.Operand),
            AggregateExpressionSyntax its => Of(its.Argument),
            SumExpressionSyntax its => Of(its.First) ?? Of(its.Rest),
            ProductExpressionSyntax its => Of(its.First) ?? Of(its.Rest),
            _ => null,
        };

    private static PathSyntax? Of(ImmutableArray<ExpressionPartSyntax> parts)
    {
        foreach (var part in parts)
        {
            if (Of(part.Operand) is { } path)
            {
                return path;
            }
        }

        return null;
    }
}
