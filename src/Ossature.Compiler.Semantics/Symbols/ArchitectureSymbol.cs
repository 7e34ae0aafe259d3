using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>What one AMD file declares. Several may describe one specification; their contents add up.</summary>
public sealed record ArchitectureSymbol
{
    /// <summary>The specification it describes, as written under <c>spec:</c>.</summary>
    public required NameReference Spec { get; init; }

    /// <summary>How far the architecture has come.</summary>
    public required SpecStatus Status { get; init; }

    /// <summary>The heading without a leading <c>Architecture:</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What stands between the title and the first section; mostly empty.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>The Overview section.</summary>
    public string Overview { get; init; } = "";

    /// <summary>The components, in file order.</summary>
    public ImmutableArray<ComponentSymbol> Components { get; init; } = [];

    /// <summary>The data models, in file order.</summary>
    public ImmutableArray<DataModelSymbol> DataModels { get; init; } = [];

    /// <summary>The Flow section, without a fence around the whole of it.</summary>
    public string Flow { get; init; } = "";

    /// <summary>The Dependencies section.</summary>
    public ImmutableArray<LibrarySymbol> Dependencies { get; init; } = [];

    /// <summary>The Notes section.</summary>
    public string Notes { get; init; } = "";

    /// <summary>
    /// Sections that hold more than the items or entries which they consist of: of a list with other lines in it, or with items below items,
    /// all of the text; of a section of entries, what stands before the first one.
    /// </summary>
    public ImmutableArray<SectionText> Prose { get; init; } = [];

    /// <summary>The sections that the language does not know, in file order.</summary>
    public ImmutableArray<SectionText> OtherSections { get; init; } = [];

    /// <summary>Where the file starts; its path is the file's.</summary>
    public required Location Location { get; init; }
}
