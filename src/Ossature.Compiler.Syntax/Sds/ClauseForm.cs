namespace Ossature.Compiler.Syntax.Sds;

/// <summary>What a run of tokens is to be read as; the place where it stands says so.</summary>
public enum ClauseForm
{
    /// <summary>The head of an assertion.</summary>
    Condition,

    /// <summary>What an assertion of an api, an action or a handler answers with.</summary>
    Outcome,

    /// <summary>A step.</summary>
    Step,

    /// <summary>A soft constraint.</summary>
    Soft,

    /// <summary>A line of <c>invariant</c> or <c>system_invariant</c>.</summary>
    Invariant,

    /// <summary>A line of a contract without a marker.</summary>
    ContractClause,

    /// <summary>What follows an assertion of a contract, or of <c>on test failure</c>.</summary>
    Responses,

    /// <summary>Who may use a route.</summary>
    Grants,

    /// <summary>How often a route may be used.</summary>
    Rate,

    /// <summary>A phrase of <c>log</c>.</summary>
    LogPhrase,

    /// <summary>A phrase of <c>metric</c>.</summary>
    MetricPhrase,

    /// <summary>A phrase of <c>trace</c>.</summary>
    TracePhrase,

    /// <summary>A step of <c>on test failure</c>.</summary>
    TestFailureStep,

    /// <summary>The head of an assertion of <c>on test failure</c>.</summary>
    TestFailureCondition,
}
