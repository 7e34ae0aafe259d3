using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>A module section with its names resolved, as far as that goes when there are errors.</summary>
public sealed class BoundSpec
{
    /// <summary>The section.</summary>
    public required SectionSymbol Section { get; init; }

    /// <summary>The module.</summary>
    public string Module => Section.Module.Name;

    /// <summary>The entities in the order of the file.</summary>
    public required ImmutableArray<EntitySymbol> Entities { get; init; }

    /// <summary>The edges in the order of the file, without those in error.</summary>
    public ImmutableArray<EdgeSymbol> Edges { get; init; } = [];

    /// <summary>The machines in the order of the file, without those in error.</summary>
    public ImmutableArray<MachineSymbol> Machines { get; init; } = [];

    /// <summary>Every clause of the section and the soft constraints of its module, in the order in which they were bound, and what became of each.</summary>
    public ImmutableArray<ClauseEntry> Clauses { get; init; } = [];

    /// <summary>What binding it found.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
