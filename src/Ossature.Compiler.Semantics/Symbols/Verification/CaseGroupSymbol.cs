using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>A table of cases for one function.</summary>
public sealed record CaseGroupSymbol
{
    /// <summary>The function's name as written, with dots.</summary>
    public required string Name { get; init; }

    /// <summary>The parameters, in order.</summary>
    public ImmutableArray<ParameterSymbol> Parameters { get; init; } = [];

    /// <summary>What the signature says about the result, for people; empty when it says nothing.</summary>
    public string Returns { get; init; } = "";

    /// <summary>How results are compared with what is expected.</summary>
    public CompareModes Modes { get; init; } = CompareModes.Exact;

    /// <summary>The rows, in order.</summary>
    public ImmutableArray<CaseSymbol> Cases { get; init; } = [];

    /// <summary>The requirements that it names; empty when its own name is the target.</summary>
    public ImmutableArray<CoverTarget> Covers { get; init; } = [];

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }

    /// <summary>How many input cells a row has: one per parameter that is no opaque handle.</summary>
    public int Columns => Parameters.Count(parameter => !parameter.IsOpaque);
}
