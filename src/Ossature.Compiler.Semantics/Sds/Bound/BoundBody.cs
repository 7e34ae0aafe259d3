using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>The clauses of an api, an action, a handler or an event, in order.</summary>
/// <param name="Lines">The clauses, whatever became of them.</param>
public sealed record BoundBody(ImmutableArray<BoundLine> Lines)
{
    /// <summary>No clause.</summary>
    public static BoundBody Empty { get; } = new([]);
}

/// <summary>A clause of a body.</summary>
/// <param name="Clause">What became of it; its text where it is opaque.</param>
public abstract record BoundLine(ClauseEntry Clause);

/// <summary><c>! c =&gt; outcome</c>.</summary>
/// <param name="Clause">What became of it.</param>
/// <param name="Condition">When it answers; null where the clause is not bound.</param>
/// <param name="Outcome">What it answers; null where the clause is not bound.</param>
/// <param name="IsPrecondition">Whether it stands above all steps.</param>
public sealed record AssertionLine(ClauseEntry Clause, BoundCondition? Condition, BoundOutcome? Outcome, bool IsPrecondition)
    : BoundLine(Clause);

/// <summary><c>&gt;&gt; step</c>.</summary>
/// <param name="Clause">What became of it.</param>
/// <param name="Step">The step; null where the clause is not bound.</param>
public sealed record StepLine(ClauseEntry Clause, BoundStep? Step) : BoundLine(Clause);

/// <summary><c>~ goal</c>.</summary>
/// <param name="Clause">What became of it.</param>
/// <param name="Soft">The goal; null where the clause is not bound.</param>
public sealed record SoftLine(ClauseEntry Clause, BoundSoft? Soft) : BoundLine(Clause);
