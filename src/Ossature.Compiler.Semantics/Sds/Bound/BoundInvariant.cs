using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What holds in a module, or in the system (section 3.6).</summary>
/// <param name="Times">When it is checked, at least one time.</param>
public abstract record BoundInvariant(ImmutableArray<CheckTime> Times);

/// <summary>A condition that holds for every row of an entity.</summary>
/// <param name="Subject">The entity on the left; null where the condition is about no row.</param>
/// <param name="Condition">The condition, in which the row is an <see cref="EachRow"/>.</param>
/// <param name="Times">When it is checked.</param>
public sealed record ConditionInvariant(EntitySymbol? Subject, BoundCondition Condition, ImmutableArray<CheckTime> Times)
    : BoundInvariant(Times);

/// <summary><c>A =&gt; B</c>: whenever the one holds for a row, or becomes true, the other holds for the rows that are connected with it.</summary>
/// <param name="Premise">The left side.</param>
/// <param name="Conclusion">The right side, in which a state is a <see cref="HasReached"/>.</param>
/// <param name="Times">When it is checked.</param>
public sealed record ImplicationInvariant(BoundCondition Premise, BoundCondition Conclusion, ImmutableArray<CheckTime> Times)
    : BoundInvariant(Times);

/// <summary><c>E per k, …: max n where c</c>: so many rows share their keys.</summary>
/// <param name="Entity">The entity whose rows are counted.</param>
/// <param name="Keys">What they share, at least one; the row is an <see cref="EachRow"/>.</param>
/// <param name="Bound">What the number limits.</param>
/// <param name="Limit">The number, at least one.</param>
/// <param name="Condition">Which rows count; null for all.</param>
/// <param name="Times">When it is checked.</param>
public sealed record QuotaInvariant(
    EntitySymbol Entity,
    ImmutableArray<BoundExpression> Keys,
    CountBound Bound,
    long Limit,
    BoundCondition? Condition,
    ImmutableArray<CheckTime> Times
) : BoundInvariant(Times);

/// <summary><c>every X reaches terminal state [s, …] within T</c>.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Field">Its state field; null where the entity is not specified.</param>
/// <param name="States">In one of these a row is in time.</param>
/// <param name="Milliseconds">The time since its creation.</param>
/// <param name="Times">When it is checked.</param>
public sealed record LifecycleInvariant(
    EntitySymbol Entity,
    FieldSymbol? Field,
    ImmutableArray<string> States,
    decimal Milliseconds,
    ImmutableArray<CheckTime> Times
) : BoundInvariant(Times);

/// <summary><c>every X produces exactly one Y within T</c>.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Product">What each of them causes.</param>
/// <param name="Count">How many.</param>
/// <param name="Milliseconds">In which time; null for once the system is quiet.</param>
/// <param name="Times">When it is checked.</param>
public sealed record ProductionInvariant(
    BoundOccurrence Cause,
    BoundOccurrence Product,
    ProductCount Count,
    decimal? Milliseconds,
    ImmutableArray<CheckTime> Times
) : BoundInvariant(Times);

/// <summary><c>no X without corresponding Y</c>.</summary>
/// <param name="Subject">What there is only with the other.</param>
/// <param name="Counterpart">The earlier one that each is connected with.</param>
/// <param name="IsExactlyOne">Whether there must be just one.</param>
/// <param name="Times">When it is checked.</param>
public sealed record ExistenceInvariant(
    BoundOccurrence Subject,
    BoundOccurrence Counterpart,
    bool IsExactlyOne,
    ImmutableArray<CheckTime> Times
) : BoundInvariant(Times);

/// <summary>A state on the right of an implication: the row is in it, or in one that is reached from it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Field">The field that says so.</param>
/// <param name="State">The state as written.</param>
public sealed record HasReached(BoundRow Row, FieldSymbol Field, string State) : BoundCondition
{
    /// <summary>All states that count. Each time they are found anew.</summary>
    public IReadOnlySet<string> States =>
        Row.Entity.StateMachine is { } machine && machine.Field == Field
            ? machine.Reachable(State)
            : new HashSet<string> { State };
}

/// <summary>When an invariant is checked.</summary>
public abstract record CheckTime;

/// <summary><c>@always</c>, and where nothing is said: after every operation.</summary>
public sealed record AfterEveryOperation : CheckTime;

/// <summary><c>@eventually_consistent</c>: once the system is quiet.</summary>
public sealed record OnceQuiet : CheckTime;

/// <summary><c>@at_checkout</c>: at the end of each run of some apis and actions.</summary>
/// <param name="Name">The name behind <c>at_</c>.</param>
/// <param name="Apis">The apis whose last segment that is.</param>
/// <param name="Actions">The actions of that name.</param>
public sealed record AfterRunOf(string Name, ImmutableArray<ApiSymbol> Apis, ImmutableArray<ActionSymbol> Actions) : CheckTime;

/// <summary><c>exactly one</c>, <c>at most 5</c>.</summary>
/// <param name="Bound">What the number limits.</param>
/// <param name="Number">The number.</param>
public sealed record ProductCount(CountBound Bound, long Number);
