using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>One entry of the Requirements section.</summary>
public sealed record RequirementSymbol
{
    /// <summary>The heading without its <c>{#anchor .no-verify}</c> marker.</summary>
    public required string Title { get; init; }

    /// <summary>The anchor of the marker, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether the marker exempts the requirement from coverage.</summary>
    public bool NoVerify { get; init; }

    /// <summary>The text before the first label.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the requirement takes.</summary>
    public string Accepts { get; init; } = "";

    /// <summary>What it gives back.</summary>
    public string Returns { get; init; } = "";

    /// <summary>The error bullets.</summary>
    public ImmutableArray<ErrorClause> Errors { get; init; } = [];

    /// <summary>Everything else in the entry, verbatim and in order, as <c>**Behavior:** …</c>.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>Where the title stands.</summary>
    public required Location Location { get; init; }
}
