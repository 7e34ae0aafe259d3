using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>What one SMD file declares.</summary>
public sealed record SpecSymbol
{
    /// <summary>The id that other files refer to; the symbol's identity.</summary>
    public required string Id { get; init; }

    /// <summary>The text of the <c># </c> heading.</summary>
    public required string Title { get; init; }

    /// <summary>How far the specification has come.</summary>
    public required SpecStatus Status { get; init; }

    /// <summary>How much it matters.</summary>
    public required SpecPriority Priority { get; init; }

    /// <summary>The specifications that this one assumes, as written.</summary>
    public ImmutableArray<NameReference> Depends { get; init; } = [];

    /// <summary>What stands between the title and the first section; mostly empty.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>The Overview section.</summary>
    public string Overview { get; init; } = "";

    /// <summary>Items of the Goals section.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>Items of the Non-Goals section.</summary>
    public ImmutableArray<string> NonGoals { get; init; } = [];

    /// <summary>The requirements, in file order.</summary>
    public ImmutableArray<RequirementSymbol> Requirements { get; init; } = [];

    /// <summary>Items of the Constraints section.</summary>
    public ImmutableArray<string> Constraints { get; init; } = [];

    /// <summary>The examples, in file order.</summary>
    public ImmutableArray<ExampleSymbol> Examples { get; init; } = [];

    /// <summary>Items of the Acceptance Criteria section.</summary>
    public ImmutableArray<string> AcceptanceCriteria { get; init; } = [];

    /// <summary>The Notes section; empty when there is none.</summary>
    public string Notes { get; init; } = "";

    /// <summary>
    /// Sections that hold more than the items or entries which they consist of: of a list with other lines in it, or with items below items,
    /// all of the text; of a section of entries, what stands before the first one.
    /// </summary>
    public ImmutableArray<SectionText> Prose { get; init; } = [];

    /// <summary>The sections that the language does not know, in file order.</summary>
    public ImmutableArray<SectionText> OtherSections { get; init; } = [];

    /// <summary>Where the id stands.</summary>
    public required Location Location { get; init; }
}
