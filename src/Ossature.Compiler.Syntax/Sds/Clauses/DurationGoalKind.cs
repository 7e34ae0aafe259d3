namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>What a soft constraint gives a duration to.</summary>
public enum DurationGoalKind
{
    /// <summary>How long an answer may be kept.</summary>
    Cache,

    /// <summary>How long something may take.</summary>
    Timeout,

    /// <summary>How long rows are kept.</summary>
    Retention,
}
