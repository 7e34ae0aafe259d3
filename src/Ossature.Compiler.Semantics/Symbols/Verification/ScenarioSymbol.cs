using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>A scenario: one call, or the runs of a program.</summary>
public abstract record ScenarioSymbol
{
    private protected ScenarioSymbol() { }

    /// <summary>The words between <c>scenario</c> and the colon.</summary>
    public required string Name { get; init; }

    /// <summary>The name in lower case with <c>_</c> for all else; its identity in the specification.</summary>
    public required string Slug { get; init; }

    /// <summary>The requirements that it names.</summary>
    public ImmutableArray<CoverTarget> Covers { get; init; } = [];

    /// <summary>The opaque handles that are given to it, by name.</summary>
    public ImmutableArray<string> Handles { get; init; } = [];

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }
}
