namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>How a requirement stands.</summary>
public enum CoverageState
{
    /// <summary>Something covers it.</summary>
    Covered,

    /// <summary>Nothing covers it, and something should.</summary>
    Uncovered,

    /// <summary>Its heading says <c>.no-verify</c>, so nothing has to cover it.</summary>
    Exempt,
}
