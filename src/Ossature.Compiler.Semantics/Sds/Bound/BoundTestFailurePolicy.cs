using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary><c>on test failure</c>: what is done when derived tests fail (section 3.9).</summary>
/// <param name="Node">The declaration.</param>
/// <param name="MaxRetries">How often the code is generated again; 3 where nothing is said.</param>
/// <param name="Steps">What is done after each failure, in order.</param>
/// <param name="GivingUp">What follows where the tests still fail after the last attempt.</param>
/// <param name="Softs">Its soft constraints, <c>max retries</c> among them.</param>
public sealed record BoundTestFailurePolicy(
    HandlerSyntax Node,
    long MaxRetries,
    ImmutableArray<BoundClause<BoundFailureStep>> Steps,
    ImmutableArray<BoundClause<BoundGivingUp>> GivingUp,
    ImmutableArray<BoundClause<BoundSoft>> Softs
)
{
    /// <summary>How often the code is generated again where nothing is said.</summary>
    public const long DefaultRetries = 3;
}

/// <summary>What is done after a failed test.</summary>
public abstract record BoundFailureStep;

/// <summary><c>feed … back to generating agent</c>.</summary>
/// <param name="What">What is fed back, as written.</param>
public sealed record FeedBackStep(string What) : BoundFailureStep;

/// <summary><c>agent regenerates affected code</c>.</summary>
public sealed record RegenerateStep : BoundFailureStep;

/// <summary><c>re-run tests</c>.</summary>
public sealed record RerunStep : BoundFailureStep;

/// <summary><c>! still failing after retries =&gt; responses</c>.</summary>
/// <param name="Responses">What follows, in order.</param>
public sealed record BoundGivingUp(ImmutableArray<BoundResponse> Responses);
