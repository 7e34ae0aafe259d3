using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>A module section while it is bound: what it declares, what it sees of others, and what was used of it so far.</summary>
/// <param name="system">The system.</param>
/// <param name="module">The module.</param>
/// <param name="section">Its section.</param>
internal sealed class SpecScope(BoundSystem system, BoundModule module, SectionSymbol section)
{
    public BoundSystem System => system;

    public BoundModule Module => module;

    public string Name => module.Name;

    public SectionSymbol Section => section;

    public SourceText Source => section.Source;

    /// <summary>Where the errors of this section go.</summary>
    public DiagnosticBag Diagnostics { get; } = [];

    /// <summary>The entities and events that the section sees.</summary>
    public Visibility Visible { get; } = new(module);

    /// <summary>The edges in the order of the file, without those in error.</summary>
    public List<EdgeSymbol> Edges { get; } = [];

    /// <summary>The machines in the order of the file, without those in error.</summary>
    public List<MachineSymbol> Machines { get; } = [];

    /// <summary>The errors by name; of two with one name the first.</summary>
    public Dictionary<string, ErrorSymbol> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>The actions by name; of two with one name the first.</summary>
    public Dictionary<string, ActionSymbol> Actions { get; } = new(StringComparer.Ordinal);

    /// <summary>The apis in the order of the file; of two with one route the first.</summary>
    public List<ApiSymbol> Apis { get; } = [];

    /// <summary>The roles that <c>auth</c> grants something to, in the order of first mention, without <c>public</c>, <c>user</c> and <c>owner</c>.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>The auth rules in the order of the file, without those whose pattern an earlier one has.</summary>
    public List<BoundAuthRule> AuthRules { get; } = [];

    /// <summary>The defaults that <c>seed</c> gives columns, in the order of the file, those in error left out.</summary>
    public ImmutableArray<SeedDefault> SeedDefaults { get; set; } = [];

    /// <summary>What is used of the section.</summary>
    public Usage Used { get; } = new();

    /// <summary>Every clause of the section, and what became of it.</summary>
    public ClauseLedger Clauses => field ??= new(Name, Source, Diagnostics);

    /// <summary>A part of the section as the place of a diagnostic.</summary>
    public Location Locate(TextSpan span) => Location.Of(Source, span);

    /// <summary>The characters of a part of the section.</summary>
    public string Text(TextSpan span) => Source.ToString(span);
}
