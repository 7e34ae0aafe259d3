using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What is true or false (section 3.2).</summary>
public abstract record BoundCondition;

/// <summary>Conditions that must all hold.</summary>
/// <param name="Conditions">The conditions in order, at least two.</param>
public sealed record AllOf(ImmutableArray<BoundCondition> Conditions) : BoundCondition;

/// <summary>Conditions of which one must hold.</summary>
/// <param name="Conditions">The conditions in order, at least two.</param>
public sealed record AnyOf(ImmutableArray<BoundCondition> Conditions) : BoundCondition;

/// <summary>A condition that must not hold.</summary>
/// <param name="Condition">The condition.</param>
public sealed record Not(BoundCondition Condition) : BoundCondition;

/// <summary><c>any t</c>, <c>every t</c>; also what a comparison over many rows means that has neither word.</summary>
/// <param name="Kind">How many rows must satisfy the test.</param>
/// <param name="Rows">The rows that are gone through.</param>
/// <param name="Each">The row that is looked at, in the test.</param>
/// <param name="Test">What is asked of each.</param>
public sealed record Quantified(Quantifier Kind, BoundRow Rows, EachRow Each, BoundCondition Test) : BoundCondition;

/// <summary>How many rows must satisfy a test.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Any,

    /// <summary>Each.</summary>
    Every,
}

/// <summary><c>a op b</c>; false where a side has no row.</summary>
/// <param name="Operator">The relation.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
public sealed record Comparison(Relation Operator, BoundExpression Left, BoundExpression Right) : BoundCondition;

/// <summary>How two values are compared.</summary>
public enum Relation
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary><c>p [not] in [v, …]</c>.</summary>
/// <param name="Operand">What is looked for.</param>
/// <param name="Values">The constants, in order.</param>
/// <param name="IsNegated">Whether it must be none of them.</param>
public sealed record InSet(BoundExpression Operand, ImmutableArray<BoundExpression> Values, bool IsNegated) : BoundCondition;

/// <summary><c>p [not] in lo..hi</c>.</summary>
/// <param name="Operand">What is measured.</param>
/// <param name="Low">The least value; null where there is none.</param>
/// <param name="High">The greatest value; null where there is none.</param>
/// <param name="IsNegated">Whether it must lie outside.</param>
public sealed record InRange(BoundExpression Operand, decimal? Low, decimal? High, bool IsNegated) : BoundCondition;

/// <summary><c>not found</c>: a row that route or input address does not exist.</summary>
/// <param name="Entity">The entity of the row; null where the api only lists.</param>
public sealed record NotFound(EntitySymbol? Entity) : BoundCondition;

/// <summary><c>not owner</c>: the caller was admitted as an owner and does not own the addressed row.</summary>
/// <param name="Entity">The entity of the row.</param>
public sealed record NotOwner(EntitySymbol Entity) : BoundCondition;

/// <summary><c>n empty</c>: a row has no children over its only edge to many, or there is no row at all.</summary>
/// <param name="Row">The row.</param>
/// <param name="Edge">The edge.</param>
public sealed record HasNoRows(BoundRow Row, EdgeSymbol Edge) : BoundCondition;

/// <summary><c>n empty</c>: a list, a text or an object has no elements.</summary>
/// <param name="Value">The value.</param>
public sealed record IsEmpty(BoundExpression Value) : BoundCondition;

/// <summary><c>n fails</c>: the external call of an earlier step reported failure.</summary>
/// <param name="Row">What was charged or refunded.</param>
public sealed record Fails(BoundRow Row) : BoundCondition;

/// <summary><c>p exists</c> of an input that is the value of a field: some row has it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The input.</param>
public sealed record ValueExists(FieldSymbol Field, BoundExpression Value) : BoundCondition;

/// <summary><c>p exists</c> of a row.</summary>
/// <param name="Row">The row.</param>
public sealed record RowExists(BoundRow Row) : BoundCondition;

/// <summary><c>p exists</c> of a field: it is not null.</summary>
/// <param name="Value">The field.</param>
public sealed record IsPresent(BoundExpression Value) : BoundCondition;

/// <summary><c>p:s</c>, and a bare state: a row is in it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Field">The field that says so.</param>
/// <param name="State">The state.</param>
public sealed record InState(BoundRow Row, FieldSymbol Field, string State) : BoundCondition;

/// <summary>A truth value alone.</summary>
/// <param name="Value">The value.</param>
public sealed record IsTrue(BoundExpression Value) : BoundCondition;

/// <summary><c>f.v</c> where <c>v</c> is a verb: a step <c>v f …</c> was performed for the row.</summary>
/// <param name="Verb">The verb, as steps begin with it.</param>
/// <param name="Row">The row; null where the step names a field of which only the entity is known.</param>
/// <param name="Field">The field; null where the step is about the row as a whole.</param>
public sealed record WasPerformed(string Verb, BoundRow? Row, FieldSymbol? Field) : BoundCondition;

/// <summary>An event was emitted for the row.</summary>
/// <param name="Event">The event.</param>
public sealed record WasEmitted(EventSymbol Event) : BoundCondition;
