using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds comparisons, and the bare words in them: members of enumerations, and the letters that stand for rows.</summary>
/// <param name="scope">Where the comparison stands.</param>
/// <param name="source">The file.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class ComparisonBinder(NameScope scope, SourceText source, NameProblems problems)
{
    private readonly ExpressionBinder expressions = new(scope, source, problems);

    /// <summary>The comparison; null after saying what is wrong.</summary>
    public Comparison? Bind(ComparisonConditionSyntax comparison)
    {
        var (left, right) = Sides(comparison.Left, comparison.Right);
        if (left is null || right is null)
        {
            return null;
        }

        var relation = RelationOf(comparison.Operator);
        if (!TypeRules.CanCompare(left.Type, relation, right.Type))
        {
            problems.DoNotFit(comparison.Left.Span, left.Type, comparison.Operator.Span, comparison.Right.Span, right.Type);
            return null;
        }

        return new(relation, left, right);
    }

    /// <summary>A word that is compared with a value, or assigned to a field: a member of its enumeration, or else what the name means.</summary>
    /// <param name="word">A path of one name.</param>
    /// <param name="other">The type of the value.</param>
    /// <param name="of">The value; null where it is none of the clause.</param>
    public BoundExpression? Word(PathSyntax word, SdsType other, BoundExpression? of)
    {
        var text = source.ToString(word.Head.Span);
        if (other is EnumType members)
        {
            if (members.Has(text))
            {
                return new MemberConstant(members, text);
            }

            if (expressions.Peek(word, out _) is { Type: EnumType or UnknownType } value)
            {
                return expressions.Take(value);
            }

            problems.NotAMember(word.Span, of, members);
            return null;
        }

        var found = expressions.Peek(word, out var failure);
        if (found is null or UnknownValue { Of: null } && of is not null && new Correlation(scope).Find(text, of) is { } row)
        {
            return row;
        }

        if (found is null)
        {
            problems.Report(failure!);
            return null;
        }

        return found is UnknownValue && TypeRules.IsUnchecked(other) ? new UnknownValue(null, text) : expressions.Take(found);
    }

    private (BoundExpression? Left, BoundExpression? Right) Sides(ExpressionSyntax left, ExpressionSyntax right) =>
        (AsWord(left), AsWord(right)) switch
        {
            ({ } word, { } other) => Words(word, other),
            (null, { } word) => RightLast(left, its => Word(word, its.Type, its)),
            ({ } word, null) => LeftLast(right, its => Word(word, its.Type, its)),
            // What an aggregate goes through is connected with the other side, which has to be known first.
            _ when left is AggregateExpressionSyntax && right is not AggregateExpressionSyntax => LeftLast(
                right,
                _ => expressions.Bind(left)
            ),
            _ => RightLast(left, _ => expressions.Bind(right)),
        };

    /// <summary>Of two words the one that means an enumeration says what the other one is.</summary>
    private (BoundExpression? Left, BoundExpression? Right) Words(PathSyntax left, PathSyntax right)
    {
        var one = expressions.Peek(left, out _);
        var other = expressions.Peek(right, out _);
        var isRightFirst = IsEnumeration(other) ? !IsEnumeration(one) : other is not null && one is null or MemberConstant;
        return isRightFirst
            ? LeftLast(right, its => Word(left, its.Type, its))
            : RightLast(left, its => Word(right, its.Type, its));
    }

    private static bool IsEnumeration(BoundExpression? value) => value is { Type: EnumType } and not MemberConstant;

    private (BoundExpression? Left, BoundExpression? Right) RightLast(
        ExpressionSyntax left,
        Func<BoundExpression, BoundExpression?> bindRight
    )
    {
        var first = expressions.Bind(left);
        return (first, first is null ? null : bindRight(first));
    }

    private (BoundExpression? Left, BoundExpression? Right) LeftLast(
        ExpressionSyntax right,
        Func<BoundExpression, BoundExpression?> bindLeft
    )
    {
        var first = expressions.Bind(right);
        return (first is null ? null : bindLeft(first), first);
    }

    private PathSyntax? AsWord(ExpressionSyntax expression) =>
        expression is PathSyntax { IsName: true } path && source.ToString(path.Head.Span) is not ("true" or "false")
            ? path
            : null;

    private static Relation RelationOf(SyntaxToken token) =>
        (SdsTokenKind)token.Kind switch
        {
            SdsTokenKind.Equal => Relation.Equal,
            SdsTokenKind.NotEqual => Relation.NotEqual,
            SdsTokenKind.Less => Relation.Less,
            SdsTokenKind.LessOrEqual => Relation.LessOrEqual,
            SdsTokenKind.Greater => Relation.Greater,
            _ => Relation.GreaterOrEqual,
        };
}
