using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>One entry of the Components section: a file to write and the surface it shows.</summary>
public sealed record ComponentSymbol
{
    /// <summary>The heading.</summary>
    public required string Name { get; init; }

    /// <summary>The file it lives in, relative to the output folder, with <c>/</c>; an empty name when the file gives none, which is an error.</summary>
    public required NameReference Path { get; init; }

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Content of the fenced block under <c>**Interface:**</c>, each line ended by <c>\n</c>; empty when the file gives none, which is an error.</summary>
    public required string Interface { get; init; }

    /// <summary>First word of that block's info string, or empty.</summary>
    public string InterfaceLanguage { get; init; } = "";

    /// <summary>What it promises; empty when the file says <c>None</c>.</summary>
    public ImmutableArray<string> Contracts { get; init; } = [];

    /// <summary>The components it uses, as written; empty for none.</summary>
    public ImmutableArray<NameReference> DependsOn { get; init; } = [];

    /// <summary>Everything else in the entry, verbatim and in order, as <c>**Notes:** …</c>.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }
}
