using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Finds conditions that the declared range of a field decides, as long as no step has changed the field.</summary>
internal static class DeclaredRange
{
    /// <summary>Warns of a condition of a body that is always or never true.</summary>
    public static void Check(BoundCondition condition, BodyProgress? progress, NameProblems problems, TextSpan span)
    {
        if (progress is null || Decide(condition) is not { } decision || IsWritten(decision.Field, progress))
        {
            return;
        }

        var (field, outcome) = decision;
        var range = ((NumberType)field.Type).Range;
        problems.Clause.Remark(found =>
            found.ConditionIsDecided(problems.Locate(span), outcome ? "always" : "never", field.ToString(), range.ToString())
        );
    }

    private static bool IsWritten(FieldSymbol field, BodyProgress progress) =>
        progress.WrittenFields.Contains(field) || (field.Entity is { } entity && progress.WrittenEntities.Contains(entity));

    private static (FieldSymbol Field, bool Outcome)? Decide(BoundCondition condition)
    {
        var (field, outcome) = condition switch
        {
            Comparison { Left: FieldValue { Field: var left }, Right: NumberConstant right } its => (
                left,
                Decide(left, its.Operator, right.Number)
            ),
            Comparison { Left: NumberConstant left, Right: FieldValue { Field: var right } } its => (
                right,
                Decide(right, Turned(its.Operator), left.Number)
            ),
            InRange { Operand: FieldValue { Field: var operand } } its => (operand, Decide(operand, its)),
            _ => (null, null),
        };
        return field is { Type: NumberType } && outcome is { } known ? (field, known) : null;
    }

    private static bool? Decide(FieldSymbol field, Relation relation, decimal number)
    {
        if (field.Type is not NumberType { Range: var range })
        {
            return null;
        }

        var (isAbove, isBelow) = (range.Low?.Value > number, range.High?.Value < number);
        var (isAtLeast, isAtMost) = (range.Low?.Value >= number, range.High?.Value <= number);
        return relation switch
        {
            Relation.Less => Outcome(isBelow, isAtLeast),
            Relation.LessOrEqual => Outcome(isAtMost, isAbove),
            Relation.Greater => Outcome(isAbove, isAtMost),
            Relation.GreaterOrEqual => Outcome(isAtLeast, isBelow),
            Relation.Equal => Outcome(isAtLeast && isAtMost, isAbove || isBelow),
            _ => Outcome(isAbove || isBelow, isAtLeast && isAtMost),
        };
    }

    private static bool? Decide(FieldSymbol field, InRange condition)
    {
        var isAbove = condition.Low is not { } low ? true : Decide(field, Relation.GreaterOrEqual, low);
        var isBelow = condition.High is not { } high ? true : Decide(field, Relation.LessOrEqual, high);
        bool? isInside =
            isAbove == true && isBelow == true ? true
            : isAbove == false || isBelow == false ? false
            : null;
        return condition.IsNegated ? !isInside : isInside;
    }

    private static bool? Outcome(bool isAlways, bool isNever) =>
        isAlways ? true
        : isNever ? false
        : null;

    private static Relation Turned(Relation relation) =>
        relation switch
        {
            Relation.Less => Relation.Greater,
            Relation.LessOrEqual => Relation.GreaterOrEqual,
            Relation.Greater => Relation.Less,
            Relation.GreaterOrEqual => Relation.LessOrEqual,
            _ => relation,
        };
}
