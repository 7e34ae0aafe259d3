using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>A row of a group.</summary>
public sealed record CaseSymbol
{
    /// <summary>The name, unique in its group.</summary>
    public required string Name { get; init; }

    /// <summary>The input cells as JSON, fixtures put in; one per column.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>What the call must come to.</summary>
    public required Expectation Expected { get; init; }

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }
}
