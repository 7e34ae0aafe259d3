using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Graph;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>A whole project with its names resolved: what lowering and prompts are made from.</summary>
public sealed class BoundProject
{
    private readonly Dictionary<string, BoundSpec> byId;

    internal BoundProject(ProjectOptions options, Declarations declarations, ImmutableArray<BoundSpec> specs)
    {
        Options = options;
        Declarations = declarations;
        Specs = specs;
        byId = new(specs.Length, StringComparer.Ordinal);
        foreach (var spec in specs)
        {
            byId.Add(spec.Id, spec);
        }

        Graph = new(ImmutableArray.CreateRange(specs, Node));
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

    /// <summary>What the files declare.</summary>
    internal Declarations Declarations { get; }

    /// <summary>The specification with an id, or null.</summary>
    public BoundSpec? FindSpec(string id) => byId.GetValueOrDefault(id);

    /// <summary>The component that a reference means; it is there, since references are made when they resolve.</summary>
    public BoundComponent Find(ComponentReference reference) => byId[reference.SpecId].FindComponent(reference.Name)!;

    /// <summary>A ring shows each specification's own arrow to itself, so the graph has it, though nothing is built from it.</summary>
    private SpecNode Node(BoundSpec spec)
    {
        var depends = ImmutableArray.CreateBuilder<string>();
        foreach (var reference in spec.Symbol.Depends)
        {
            if (byId.ContainsKey(reference.Name) && !depends.Contains(reference.Name))
            {
                depends.Add(reference.Name);
            }
        }

        return new(
            spec.Id,
            spec.File,
            depends.ToImmutable(),
            ImmutableArray.CreateRange(spec.Architectures, architecture => architecture.Location.Path)
        );
    }
}
