using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>One entry of the Examples section.</summary>
public sealed record ExampleSymbol
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>The text before the first label; mostly empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Content of the fenced block under <c>**Input:**</c>, without the fences, lines ended by <c>\n</c>.</summary>
    public required string Input { get; init; }

    /// <summary>First word of the input block's info string, or empty.</summary>
    public string InputLanguage { get; init; } = "";

    /// <summary>Content of the fenced block under <c>**Output:**</c>.</summary>
    public required string Output { get; init; }

    /// <summary>First word of the output block's info string, or empty.</summary>
    public string OutputLanguage { get; init; } = "";

    /// <summary>Everything else in the entry, verbatim and in order.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>Where the title stands.</summary>
    public required Location Location { get; init; }
}
