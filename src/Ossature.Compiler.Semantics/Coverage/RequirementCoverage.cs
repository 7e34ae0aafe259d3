using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>A requirement and what verifies it.</summary>
public sealed record RequirementCoverage
{
    /// <summary>The requirement.</summary>
    public required RequirementSymbol Requirement { get; init; }

    /// <summary>What covers it, each once: of each VMD file its groups, then its scenarios; then the plan's tasks. Also what covers an exempt one.</summary>
    public ImmutableArray<Cover> Covers { get; init; } = [];

    /// <summary>The error types that its error bullets name, each once, in the order in which they are first named.</summary>
    public ImmutableArray<DeclaredError> Errors { get; init; } = [];

    /// <summary>How it stands.</summary>
    public CoverageState State =>
        Requirement.NoVerify ? CoverageState.Exempt
        : Covers.IsEmpty ? CoverageState.Uncovered
        : CoverageState.Covered;
}
