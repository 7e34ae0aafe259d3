using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds <c>p in [v, …]</c> and <c>p in lo..hi</c>.</summary>
/// <param name="scope">Where they stand.</param>
/// <param name="source">The file.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class MembershipBinder(NameScope scope, SourceText source, NameProblems problems)
{
    private readonly ExpressionBinder expressions = new(scope, source, problems);
    private readonly ComparisonBinder comparisons = new(scope, source, problems);

    /// <summary>The condition; null after saying what is wrong.</summary>
    public InSet? Bind(SetConditionSyntax condition)
    {
        if (expressions.Bind(condition.Operand) is not { } operand)
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<BoundExpression>(condition.Set.Items.Length);
        foreach (var item in condition.Set.Items)
        {
            var value =
                item.Value is PathSyntax word && source.ToString(word.Span) is not ("true" or "false")
                    ? comparisons.Word(word, operand.Type, operand)
                    : expressions.Bind(item.Value);
            if (value is null)
            {
                return null;
            }

            if (!TypeRules.CanCompare(operand.Type, Relation.Equal, value.Type))
            {
                problems.DoNotFit(condition.Operand.Span, operand.Type, condition.In.Span, item.Value.Span, value.Type);
                return null;
            }

            values.Add(value);
        }

        return new(operand, values.ToImmutable(), condition.Not is not null);
    }

    /// <summary>The condition; null after saying what is wrong.</summary>
    public InRange? Bind(RangeConditionSyntax condition)
    {
        if (expressions.Bind(condition.Operand) is not { } operand)
        {
            return null;
        }

        if (!operand.Type.IsNumeric && !TypeRules.IsUnchecked(operand.Type))
        {
            var range = TextSpan.FromBounds(condition.Lower.Span.Start, condition.Upper.Span.End);
            problems.DoNotFit(condition.Operand.Span, operand.Type, condition.In.Span, range, SdsType.Decimal);
            return null;
        }

        return new(operand, condition.Lower.Value, condition.Upper.Value, condition.Not is not null);
    }
}
