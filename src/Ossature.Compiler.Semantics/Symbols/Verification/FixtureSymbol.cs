using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>A named value that cells and steps may use: <c>@fixture NAME = …</c>.</summary>
public sealed record FixtureSymbol
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The value as JSON, as written; empty for an opaque handle.</summary>
    public string Json { get; init; } = "";

    /// <summary>What makes the handle, as written behind <c>!</c>; null for a value.</summary>
    public string? Opaque { get; init; }

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }
}
