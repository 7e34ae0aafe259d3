using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds <c>sum(x where c)</c> and its like.</summary>
/// <param name="scope">Where it stands.</param>
/// <param name="source">The file.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class AggregateBinder(NameScope scope, SourceText source, NameProblems problems)
{
    /// <summary>The value; null after saying what is wrong.</summary>
    public BoundExpression? Bind(AggregateExpressionSyntax aggregate)
    {
        var loop = Loop(aggregate);
        var argument = new ExpressionBinder(scope.In(loop), source, problems).Bind(aggregate.Argument);
        if (argument is null)
        {
            return null;
        }

        if (loop.Each is not { } each || loop.Branches)
        {
            NotNumeric(aggregate);
            return null;
        }

        BoundCondition? condition = null;
        if (aggregate.Condition is { } where)
        {
            condition = new ConditionBinder(scope.In(where: each), source, problems).Bind(where);
        }

        if (aggregate.Function == AggregateFunction.Count)
        {
            return condition is null && aggregate.Condition is not null
                ? null
                : new Aggregate(AggregateFunction.Count, loop.Rows!, each, null, condition, SdsType.Int);
        }

        var value = argument is RowValue { Row: EachRow row } && row == each ? OnlyNumber(each) : argument;
        var isUnspecified = value is null && !each.Entity.IsSpecified;
        if (!isUnspecified && (value is null || !Suits(aggregate.Function, value.Type)))
        {
            NotNumeric(aggregate);
            return null;
        }

        var type = aggregate.Function == AggregateFunction.Average ? SdsType.Decimal : TypeOf(value);
        return condition is null && aggregate.Condition is not null
            ? null
            : new Aggregate(aggregate.Function, loop.Rows!, each, value, condition, type);
    }

    /// <summary>A noun stands for rows that are gone through, unless the path goes on from it to others: then it is the row that the clause is about.</summary>
    private AggregateLoop Loop(AggregateExpressionSyntax aggregate)
    {
        var loop = new AggregateLoop(aggregate.Condition is null ? RowUse.Aggregate : RowUse.Filter, scope.InnerLevel);
        return FirstPath.Of(aggregate.Argument) is { } path && new PathResolver(scope.In(loop), source).LeadsToMany(path)
            ? new(RowUse.One, scope.InnerLevel)
            : loop;
    }

    /// <summary>The only numeric field of an entity; null where it has several or none.</summary>
    private static FieldValue? OnlyNumber(EachRow each)
    {
        FieldSymbol? only = null;
        foreach (var field in each.Entity.Fields)
        {
            if (field.Type.IsNumeric)
            {
                if (only is not null)
                {
                    return null;
                }

                only = field;
            }
        }

        return only is null ? null : new(each, only);
    }

    private static bool Suits(AggregateFunction function, SdsType type) =>
        type.IsNumeric
        || TypeRules.IsUnchecked(type)
        || (type is TimestampType && function is AggregateFunction.Minimum or AggregateFunction.Maximum);

    /// <summary>A sum may leave the range of its parts.</summary>
    private static SdsType TypeOf(BoundExpression? value) =>
        value?.Type switch
        {
            NumberType { IsWhole: true } => SdsType.Int,
            NumberType => SdsType.Decimal,
            TimestampType => SdsType.Timestamp,
            _ => SdsType.Unknown,
        };

    private void NotNumeric(AggregateExpressionSyntax aggregate) =>
        problems.Clause.Fault(found =>
            found.AggregateOfNoNumber(
                problems.Locate(aggregate.Argument.Span),
                source.ToString(aggregate.Word.Span),
                source.ToString(aggregate.Argument.Span)
            )
        );
}
