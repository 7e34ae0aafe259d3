using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>A scenario of one call.</summary>
public sealed record CallScenarioSymbol : ScenarioSymbol
{
    /// <summary>The function's name, as written.</summary>
    public required string Target { get; init; }

    /// <summary>Where the target stands.</summary>
    public required Location TargetLocation { get; init; }

    /// <summary>The arguments as JSON, given names and fixtures put in.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>What the call must come to.</summary>
    public required Expectation Expected { get; init; }
}
