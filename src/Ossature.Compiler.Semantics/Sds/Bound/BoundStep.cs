using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What a body does (section 3.5).</summary>
public abstract record BoundStep;

/// <summary><c>if c: step</c>.</summary>
/// <param name="Condition">When it is done.</param>
/// <param name="Step">What is done.</param>
public sealed record ConditionalStep(BoundCondition Condition, BoundStep Step) : BoundStep;

/// <summary><c>each n: step</c>.</summary>
/// <param name="Rows">The rows that are gone through.</param>
/// <param name="Each">The row that the loop is at, in the step.</param>
/// <param name="Step">What is done for each.</param>
public sealed record LoopStep(BoundRow Rows, EachRow Each, BoundStep Step) : BoundStep;

/// <summary><c>create E(s, f: x)</c>: one new row.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Fields">Every field of the entity in order, and where its value comes from.</param>
/// <param name="Parents">The rows that it is attached to.</param>
public sealed record CreateStep(EntitySymbol Entity, ImmutableArray<CreatedField> Fields, ImmutableArray<CreatedParent> Parents)
    : BoundStep;

/// <summary><c>set E(s, f: x), p = x</c>.</summary>
/// <param name="Changes">What changes, in order, at least one thing.</param>
public sealed record SetStep(ImmutableArray<BoundChange> Changes) : BoundStep;

/// <summary><c>increment p by x</c>, <c>decrement p by x</c>.</summary>
/// <param name="Field">The number.</param>
/// <param name="Amount">By how much.</param>
/// <param name="IsDecrement">Whether it becomes smaller.</param>
public sealed record CounterStep(FieldValue Field, BoundExpression Amount, bool IsDecrement) : BoundStep;

/// <summary><c>emit e</c>.</summary>
/// <param name="Event">An event of the module.</param>
/// <param name="Row">The row that it is about; null where it is about none.</param>
/// <param name="Payload">What it carries, in the order of the event; a value is null where nothing in scope tells it.</param>
public sealed record EmitStep(EventSymbol Event, BoundRow? Row, ImmutableArray<FieldContent> Payload) : BoundStep;

/// <summary><c>snapshot n to E</c>.</summary>
/// <param name="Field">The field that keeps the copy; its <see cref="FieldSymbol.SnapshotOf"/> is copied.</param>
/// <param name="Sources">The rows of which each makes one of the entity; null where another step of the body makes them.</param>
/// <param name="Each">The row of these that is looked at; null where there are none.</param>
/// <param name="Copies">What is copied besides from each of these rows.</param>
public sealed record SnapshotStep(FieldSymbol Field, BoundRow? Sources, EachRow? Each, ImmutableArray<FieldContent> Copies)
    : BoundStep;

/// <summary><c>restore p per n</c>: what was taken from a number comes back.</summary>
/// <param name="Field">The number.</param>
/// <param name="Rows">The rows that say how much; null for what this request has taken.</param>
/// <param name="Each">The row of these that is looked at, in number and amount; null where there are none.</param>
/// <param name="Amount">How much comes back for each of them; null where no step says what is taken.</param>
public sealed record RestoreStep(FieldValue Field, BoundRow? Rows, EachRow? Each, BoundExpression? Amount) : BoundStep;

/// <summary><c>charge n</c>, <c>refund n</c>: a call of somebody outside, which can fail.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Row">What is charged or refunded.</param>
/// <param name="State">The state that the row enters on success, if the move is legal then; null where there is none.</param>
public sealed record ExternalStep(string Verb, BoundRow Row, StateOf? State) : BoundStep;

/// <summary><c>delete n</c>.</summary>
/// <param name="Row">What is deleted.</param>
public sealed record DeleteStep(BoundRow Row) : BoundStep;

/// <summary><c>notify(r + r, c + c)</c>.</summary>
/// <param name="Recipients">Who is told, in order.</param>
/// <param name="Channels">Over what, in order; nothing where that is left open.</param>
public sealed record NotifyStep(ImmutableArray<Recipient> Recipients, ImmutableArray<string> Channels) : BoundStep;

/// <summary><c>a(x, each n)</c>.</summary>
/// <param name="Action">The action.</param>
/// <param name="Arguments">The arguments, as many as it has parameters.</param>
public sealed record CallStep(ActionSymbol Action, ImmutableArray<CallArgument> Arguments) : BoundStep;
