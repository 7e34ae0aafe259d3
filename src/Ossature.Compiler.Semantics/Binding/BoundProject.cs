using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Graph;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>A whole project with its names resolved: what lowering and prompts are made from.</summary>
public sealed class BoundProject
{
    private readonly Dictionary<string, BoundSpec> byId;

    internal BoundProject(ProjectOptions options, ImmutableArray<BoundSpec> specs, SpecGraph graph)
    {
        Options = options;
        Specs = specs;
        Graph = graph;
        byId = specs.ToDictionary(spec => spec.Id, StringComparer.Ordinal);
    }

    /// <summary>What <c>ossature.toml</c> says.</summary>
    public ProjectOptions Options { get; }

    /// <summary>The specifications, sorted by id. Of two files with one id the first counts.</summary>
    public ImmutableArray<BoundSpec> Specs { get; }

    /// <summary>Which specification assumes which.</summary>
    public SpecGraph Graph { get; }

    /// <summary>What resolving and checking found; what single files say about themselves is not among it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal set; } = [];

    /// <summary>The specifications in build order; those in or behind a cycle are left out.</summary>
    public IEnumerable<BoundSpec> BuildOrder => Graph.Levels.SelectMany(level => level).Select(id => byId[id]);

    /// <summary>The specification with an id, or null.</summary>
    public BoundSpec? FindSpec(string id) => byId.GetValueOrDefault(id);
}
