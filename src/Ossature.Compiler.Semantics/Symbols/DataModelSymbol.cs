using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>One entry of the Data Models section.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Language">First word of the fenced block's info string, or empty.</param>
/// <param name="Definition">Content of the fenced block.</param>
/// <param name="Location">Where the name stands.</param>
public sealed record DataModelSymbol(string Name, string Language, string Definition, Location Location)
{
    /// <summary>The text before the definition; mostly empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>What stands behind the definition, verbatim; mostly empty.</summary>
    public string Details { get; init; } = "";
}
