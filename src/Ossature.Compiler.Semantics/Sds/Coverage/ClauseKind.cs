namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>What a clause is, for the count of formal clauses; the order is that of reports.</summary>
public enum ClauseKind
{
    /// <summary>A line behind <c>&gt;&gt;</c>.</summary>
    Step,

    /// <summary>A line behind <c>!</c>.</summary>
    Assert,

    /// <summary>A line behind <c>~</c>.</summary>
    Soft,

    /// <summary>A line of <c>invariant</c>.</summary>
    Invariant,

    /// <summary>A rule of <c>auth</c>.</summary>
    Auth,

    /// <summary>A rule of <c>limit</c>.</summary>
    Limit,

    /// <summary>A phrase of <c>observe</c>.</summary>
    Observe,

    /// <summary>A line of <c>contract</c> without a marker.</summary>
    Contract,

    /// <summary>A line of <c>system_invariant</c>.</summary>
    SystemInvariant,
}
