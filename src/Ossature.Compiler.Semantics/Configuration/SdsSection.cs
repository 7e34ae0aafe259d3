namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[sds]</c> of <c>ossature.toml</c>.</summary>
public sealed record SdsSection
{
    /// <summary>The least share of formal clauses, from 0 to 1, below which a specification draws a warning; null for no floor.</summary>
    public double? CoverageFloor { get; init; }
}
