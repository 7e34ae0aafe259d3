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

    /// <summary>The errors in the order of the file; of two with one name the first.</summary>
    public ImmutableArray<ErrorSymbol> Errors { get; init; } = [];

    /// <summary>The events in the order of the file; of two with one name the first.</summary>
    public ImmutableArray<BoundEvent> Events { get; init; } = [];

    /// <summary>The actions in the order of the file; of two with one name the first.</summary>
    public ImmutableArray<BoundAction> Actions { get; init; } = [];

    /// <summary>The apis in the order of the file; of two with one route the first.</summary>
    public ImmutableArray<BoundApi> Apis { get; init; } = [];

    /// <summary>The handlers of events in the order of the file.</summary>
    public ImmutableArray<BoundHandler> Handlers { get; init; } = [];

    /// <summary>Who may use which api.</summary>
    public AuthTable Auth { get; init; } = AuthTable.Empty;

    /// <summary>The limits in the order of the file, without those in error.</summary>
    public ImmutableArray<BoundLimit> Limits { get; init; } = [];

    /// <summary>What is observed, in the order of the file, as far as it is understood.</summary>
    public ImmutableArray<BoundPhrase> Observed { get; init; } = [];

    /// <summary>What the module is built with and runs on.</summary>
    public BoundRuntime Runtime { get; init; } = BoundRuntime.Empty;

    /// <summary>What a migration may do.</summary>
    public BoundMigration Migration { get; init; } = BoundMigration.Default;

    /// <summary>How entities got the shape that they have, in the order of the file.</summary>
    public ImmutableArray<BoundEvolution> Evolutions { get; init; } = [];

    /// <summary>What a new database holds.</summary>
    public BoundSeed Seed { get; init; } = BoundSeed.Empty;

    /// <summary>The schema as it was last released; null where nothing is.</summary>
    public ReleasedSchema? Released { get; init; }

    /// <summary>The invariants in the order of the file.</summary>
    public ImmutableArray<BoundClause<BoundInvariant>> Invariants { get; init; } = [];

    /// <summary>The soft constraints of the entities that have some, in the order of the file.</summary>
    public ImmutableArray<BoundEntitySofts> EntitySofts { get; init; } = [];

    /// <summary>What is done when derived tests of the module fail; null where the section says nothing of it.</summary>
    public BoundTestFailurePolicy? TestFailurePolicy { get; init; }

    /// <summary>Every clause of the section, in the order in which they were bound, and what became of each.</summary>
    public ImmutableArray<ClauseEntry> Clauses { get; init; } = [];

    /// <summary>What it declares and does not use.</summary>
    internal UnusedSymbols Unused { get; init; } = UnusedSymbols.None;

    /// <summary>By the names of the numbers from which its steps take something the name of the field that says how much.</summary>
    internal IReadOnlyDictionary<string, string> Amounts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What binding it found.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
