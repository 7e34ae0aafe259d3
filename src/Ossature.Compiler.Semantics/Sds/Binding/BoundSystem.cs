using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>What the SDS files of a project declare together.</summary>
public sealed class BoundSystem
{
    private readonly Dictionary<string, BoundModule> modules;
    private readonly Dictionary<string, EntitySymbol> entities;
    private readonly Dictionary<string, BoundSpec> specs = new(StringComparer.Ordinal);

    internal BoundSystem(
        ImmutableArray<SdsFile> files,
        SystemSymbol? symbol,
        ImmutableArray<BoundModule> modules,
        ImmutableArray<BoundContract> contracts,
        Dictionary<string, EntitySymbol> entities
    )
    {
        (Files, Symbol, Modules, Contracts, this.entities) = (files, symbol, modules, contracts, entities);
        this.modules = new(modules.Length, StringComparer.Ordinal);
        foreach (var module in modules)
        {
            this.modules.Add(module.Name, module);
        }
    }

    /// <summary>The name; empty where there is no <c>system</c> declaration.</summary>
    public string Name => Symbol?.Name ?? "";

    /// <summary>The version as written; empty where it is missing.</summary>
    public string Version => Symbol?.Version ?? "";

    /// <summary>The <c>system</c> declaration; null where there is none.</summary>
    public SystemSymbol? Symbol { get; }

    /// <summary>The files sorted by path, with their system invariants and the handlers of the system.</summary>
    public ImmutableArray<SdsFile> Files { get; }

    /// <summary>The modules by file and place. Of two with one name it is the first.</summary>
    public ImmutableArray<BoundModule> Modules { get; }

    /// <summary>The contracts by file and place, without those that name a module which there is not.</summary>
    public ImmutableArray<BoundContract> Contracts { get; }

    /// <summary>Every clause that formal coverage counts, module by module, those of no module last.</summary>
    public ImmutableArray<ClauseEntry> Clauses { get; internal set; } = [];

    /// <summary>How much of it is formal.</summary>
    public FormalCoverage Coverage => field ??= FormalCoverage.Of(Clauses);

    /// <summary>The module sections with their clauses, in the order of the modules.</summary>
    public ImmutableArray<BoundSpec> Specs
    {
        get;
        internal set
        {
            field = value;
            specs.Clear();
            foreach (var spec in value)
            {
                specs.TryAdd(spec.Module, spec);
            }
        }
    } = [];

    /// <summary>A module section; null where a module has none, or there is no such module.</summary>
    public BoundSpec? FindSpec(string module) => specs.GetValueOrDefault(module);

    /// <summary>The system invariants by file and place.</summary>
    public ImmutableArray<BoundClause<BoundInvariant>> Invariants { get; internal set; } = [];

    /// <summary>What is done when derived tests fail; null where the system says nothing of it.</summary>
    public BoundTestFailurePolicy? TestFailurePolicy { get; internal set; }

    /// <summary>A module; null if there is none of the name.</summary>
    public BoundModule? FindModule(string name) => modules.GetValueOrDefault(name);

    /// <summary>An entity of any module; null if none owns one of the name.</summary>
    public EntitySymbol? FindEntity(string name) => entities.GetValueOrDefault(name);
}
