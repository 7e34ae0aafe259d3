using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>A soft constraint: a goal, and never a reason to refuse what was built (section 3.8). One form is more: <see cref="EmissionTrigger"/>.</summary>
public abstract record BoundSoft;

/// <summary><c>latency critical &lt; 500ms</c>.</summary>
/// <param name="Labels">The words behind <c>latency</c>.</param>
/// <param name="Operator">How the time compares with the limit.</param>
/// <param name="Milliseconds">The limit.</param>
public sealed record LatencyGoal(ImmutableArray<string> Labels, Relation Operator, decimal Milliseconds) : BoundSoft;

/// <summary><c>cache: 30s</c>, <c>timeout &lt; 5s</c>, <c>retention: 3650d</c>.</summary>
/// <param name="Goal">What the duration is for.</param>
/// <param name="Operator"><see cref="Relation.Equal"/> for a colon, <see cref="Relation.Less"/> for the sign.</param>
/// <param name="Milliseconds">The duration.</param>
public sealed record DurationGoal(DurationGoalKind Goal, Relation Operator, decimal Milliseconds) : BoundSoft;

/// <summary><c>paginate: 20</c>.</summary>
/// <param name="Size">How many rows a page has, at least one.</param>
public sealed record PageGoal(long Size) : BoundSoft;

/// <summary><c>throughput &gt; 200/s</c>.</summary>
/// <param name="Operator">How the throughput compares with the rate.</param>
/// <param name="Count">How many.</param>
/// <param name="Milliseconds">In which time.</param>
public sealed record ThroughputGoal(Relation Operator, decimal Count, decimal Milliseconds) : BoundSoft;

/// <summary><c>max retries: 3</c>.</summary>
/// <param name="Name">What is limited.</param>
/// <param name="Limit">To how many, at least one.</param>
public sealed record MaximumGoal(string Name, long Limit) : BoundSoft;

/// <summary><c>trigger when c</c>: in an event this is when it is emitted, whenever <c>c</c> turns from false to true for a row.</summary>
/// <param name="Condition">The condition.</param>
public sealed record EmissionTrigger(BoundCondition Condition) : BoundSoft;

/// <summary><c>emit e if threshold</c>: the event is emitted by its own <see cref="EmissionTrigger"/>.</summary>
/// <param name="Event">The event, which has one.</param>
public sealed record ThresholdEmission(EventSymbol Event) : BoundSoft;

/// <summary><c>emit e if c</c>.</summary>
/// <param name="Event">The event.</param>
/// <param name="Condition">When it is emitted.</param>
public sealed record ConditionalEmission(EventSymbol Event, BoundCondition Condition) : BoundSoft;

/// <summary><c>retry 3x with backoff</c>.</summary>
/// <param name="Retries">How often, and how far apart.</param>
public sealed record RetryGoal(Retries Retries) : BoundSoft;

/// <summary><c>abandon after 72h inactivity</c>: a row that is left alone goes to the state that the verb stems from.</summary>
/// <param name="Field">The state field.</param>
/// <param name="State">The state.</param>
/// <param name="Milliseconds">After which time.</param>
/// <param name="Since">From when that time is counted.</param>
/// <param name="Moment">The timestamp that it is counted from; null unless one is named.</param>
public sealed record TimedMove(FieldSymbol Field, string State, decimal Milliseconds, MoveStart Since, BoundExpression? Moment)
    : BoundSoft;

/// <summary>From when the time of a <see cref="TimedMove"/> is counted.</summary>
public enum MoveStart
{
    /// <summary>The creation of the row, also where nothing is said.</summary>
    Creation,

    /// <summary>The last change of the row.</summary>
    Inactivity,

    /// <summary>A timestamp that the constraint names.</summary>
    Moment,
}

/// <summary><c>3x with exponential backoff</c>.</summary>
/// <param name="Times">How often, at least once.</param>
/// <param name="Backoff">How the time between two attempts grows.</param>
public sealed record Retries(long Times, Backoff Backoff);

/// <summary>How the time between two attempts grows.</summary>
public enum Backoff
{
    /// <summary>It does not.</summary>
    None,

    /// <summary><c>with backoff</c>.</summary>
    Linear,

    /// <summary><c>with exponential backoff</c>.</summary>
    Exponential,
}
