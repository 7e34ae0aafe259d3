using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>The signs of goals.</summary>
internal static class Relations
{
    /// <summary>What a sign says; null for a colon.</summary>
    public static Relation? Of(SyntaxToken sign) =>
        (SdsTokenKind)sign.Kind switch
        {
            SdsTokenKind.Equal => Relation.Equal,
            SdsTokenKind.NotEqual => Relation.NotEqual,
            SdsTokenKind.Less => Relation.Less,
            SdsTokenKind.LessOrEqual => Relation.LessOrEqual,
            SdsTokenKind.Greater => Relation.Greater,
            SdsTokenKind.GreaterOrEqual => Relation.GreaterOrEqual,
            _ => null,
        };
}
