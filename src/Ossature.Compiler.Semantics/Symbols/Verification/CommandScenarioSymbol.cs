using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>A scenario of program runs, in order.</summary>
public sealed record CommandScenarioSymbol : ScenarioSymbol
{
    /// <summary>The runs.</summary>
    public ImmutableArray<CommandStep> Steps { get; init; } = [];
}
