using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Symbols;

/// <summary>A <c>system</c> declaration.</summary>
public sealed record SystemSymbol
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The version as written, <c>v1.0</c>; empty where it is missing.</summary>
    public string Version { get; init; } = "";

    /// <summary>How many modules there are to be, as written; null where nothing is said.</summary>
    public NameReference? Modules { get; init; }

    /// <summary>The declaration, for its other properties.</summary>
    public required SystemSyntax Node { get; init; }

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }
}
