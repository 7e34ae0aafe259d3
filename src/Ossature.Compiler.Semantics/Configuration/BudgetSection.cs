namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[budget]</c> of <c>ossature.toml</c>.</summary>
public sealed record BudgetSection
{
    /// <summary>What one build may cost, in US dollars, zero or more; null for no limit.</summary>
    public decimal? MaxCost { get; init; }
}
