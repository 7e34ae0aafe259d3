using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What has a value (section 3.3).</summary>
/// <param name="Type">What values it can have.</param>
public abstract record BoundExpression(SdsType Type);

/// <summary>A number. A percentage is a part of one, a size a number of bytes.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberConstant(decimal Number) : BoundExpression(decimal.IsInteger(Number) ? SdsType.Int : SdsType.Decimal);

/// <summary>A span of time.</summary>
/// <param name="Milliseconds">How long.</param>
public sealed record DurationConstant(decimal Milliseconds) : BoundExpression(SdsType.Duration);

/// <summary>A text.</summary>
/// <param name="Text">What it says.</param>
public sealed record TextConstant(string Text) : BoundExpression(SdsType.Text);

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="Value">Which of them.</param>
public sealed record BoolConstant(bool Value) : BoundExpression(SdsType.Bool);

/// <summary>A member of an enumeration.</summary>
/// <param name="Of">The enumeration.</param>
/// <param name="Member">The member.</param>
public sealed record MemberConstant(EnumType Of, string Member) : BoundExpression(Of);

/// <summary>A row, or rows: compared by id.</summary>
/// <param name="Row">Which.</param>
public sealed record RowValue(BoundRow Row) : BoundExpression(new RowType(Row.Entity));

/// <summary>A field of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Field">The field; <c>id</c> too where the entity declares none.</param>
public sealed record FieldValue(BoundRow Row, FieldSymbol Field) : BoundExpression(Field.Type);

/// <summary>The id of a row whose entity declares no <c>id</c>.</summary>
/// <param name="Row">The row.</param>
public sealed record RowId(BoundRow Row) : BoundExpression(SdsType.Uuid);

/// <summary>An input, a parameter or a field of a payload, taken as a value.</summary>
/// <param name="Local">The local.</param>
public sealed record LocalValue(LocalSymbol Local) : BoundExpression(Local.Type);

/// <summary>What an event carries.</summary>
/// <param name="Event">The event.</param>
/// <param name="Name">The name of the field of its payload.</param>
/// <param name="Type">The type; unknown where the event has no specification yet.</param>
public sealed record PayloadValue(EventSymbol Event, string Name, SdsType Type) : BoundExpression(Type);

/// <summary>A part of an object.</summary>
/// <param name="Of">The object.</param>
/// <param name="Field">Its field.</param>
public sealed record PartValue(BoundExpression Of, FieldSymbol Field) : BoundExpression(Field.Type);

/// <summary>A member of something whose members nobody knows: of <c>{}</c>, of <c>provider</c>, of an entity without a specification.</summary>
/// <param name="Of">What it is a member of; null for <c>provider</c> itself.</param>
/// <param name="Name">The name.</param>
public sealed record UnknownValue(BoundExpression? Of, string Name) : BoundExpression(SdsType.Unknown);

/// <summary><c>user</c> or <c>caller</c>: who makes the request.</summary>
public sealed record PrincipalValue() : BoundExpression(SdsType.Principal);

/// <summary>A field of the caller.</summary>
/// <param name="Field">The field of <c>User</c>.</param>
public sealed record PrincipalField(FieldSymbol Field) : BoundExpression(Field.Type);

/// <summary><c>now</c>.</summary>
public sealed record NowValue() : BoundExpression(SdsType.Timestamp);

/// <summary><c>today</c>: the begin of the day.</summary>
public sealed record TodayValue() : BoundExpression(SdsType.Timestamp);

/// <summary>A correlation variable: the instance of the entity that the other side of the comparison refers to.</summary>
/// <param name="Letter">The capital letter.</param>
/// <param name="Row">The row it stands for.</param>
public sealed record CorrelatedRow(string Letter, BoundRow Row) : BoundExpression(new RowType(Row.Entity));

/// <summary><c>-x</c>.</summary>
/// <param name="Operand">What is turned round.</param>
/// <param name="Type">What comes out.</param>
public sealed record Negation(BoundExpression Operand, SdsType Type) : BoundExpression(Type);

/// <summary>Values calculated into one, from left to right.</summary>
/// <param name="First">The first.</param>
/// <param name="Rest">The others in order, at least one.</param>
/// <param name="Type">What comes out.</param>
public sealed record Arithmetic(BoundExpression First, ImmutableArray<ArithmeticPart> Rest, SdsType Type) : BoundExpression(Type);

/// <summary>One step of a calculation.</summary>
/// <param name="Operator">How the operand is added to what stands on the left of it.</param>
/// <param name="Operand">The operand.</param>
/// <param name="Type">What has come out so far, the operand included.</param>
public sealed record ArithmeticPart(ArithmeticOperator Operator, BoundExpression Operand, SdsType Type);

/// <summary>How two values are calculated into one.</summary>
public enum ArithmeticOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,
}

/// <summary><c>sum(x where c)</c> and its like.</summary>
/// <param name="Function">How the values of the rows are taken together.</param>
/// <param name="Rows">The rows that are gone through: with a condition all, without one those that are connected with the left-hand side.</param>
/// <param name="Each">The row that is looked at, in value and condition.</param>
/// <param name="Value">The value of each row; null for <c>count</c>, and for the only number of an entity that has no specification yet.</param>
/// <param name="Condition">Which of the rows count; null for all.</param>
/// <param name="Type">What comes out.</param>
public sealed record Aggregate(
    AggregateFunction Function,
    BoundRow Rows,
    EachRow Each,
    BoundExpression? Value,
    BoundCondition? Condition,
    SdsType Type
) : BoundExpression(Type);
