using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Graph.Rendering;

/// <summary>A graph as it is drawn, whatever its nodes stand for. Nodes are known by their places; cycles are allowed.</summary>
public sealed class DrawnGraph
{
    private const int NotOnPath = -1;

    private readonly int[] groups;
    private readonly int[] placeOnPath;

    /// <summary>The graph of some nodes.</summary>
    public DrawnGraph(ImmutableArray<DrawnNode> nodes)
    {
        Nodes = nodes;
        var graph = new DependencyGraph([.. nodes.Select(node => node.Needs.ToArray())]);
        groups = graph.Groups();
        Levels = [.. graph.Levels().Select(ImmutableArray.Create)];
        Cycles = [.. graph.Cycles().Select(ImmutableArray.Create)];
        CriticalPath = [.. graph.LongestRow()];
        placeOnPath = new int[nodes.Length];
        Array.Fill(placeOnPath, NotOnPath);
        for (var place = 0; place < CriticalPath.Length; place++)
        {
            placeOnPath[CriticalPath[place]] = place;
        }
    }

    /// <summary>The nodes.</summary>
    public ImmutableArray<DrawnNode> Nodes { get; }

    /// <summary>Nodes that need nothing, then nodes that need only those, and so on. Nodes in or behind a cycle are in none.</summary>
    public ImmutableArray<ImmutableArray<int>> Levels { get; }

    /// <summary>For each group of nodes that need each other one ring, whose first node stands at both ends.</summary>
    public ImmutableArray<ImmutableArray<int>> Cycles { get; }

    /// <summary>
    /// The longest row of nodes that must be built one after the other, first built first; every node counts one. Of several it is the one
    /// whose last node comes first, and so on backwards.
    /// </summary>
    public ImmutableArray<int> CriticalPath { get; }

    /// <summary>The specifications of a project, in the order of their ids.</summary>
    public static DrawnGraph Of(SpecGraph graph)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            places.Add(node.Id, places.Count);
        }

        return new([.. graph.Nodes.Select(node => new DrawnNode(node.Id, [.. node.Depends.Select(id => places[id])]))]);
    }

    /// <summary>Whether a node lies on the critical path.</summary>
    public bool IsCritical(int node) => placeOnPath[node] != NotOnPath;

    /// <summary>Whether the critical path goes along an arrow.</summary>
    public bool IsCritical(int node, int needed) => IsCritical(needed) && placeOnPath[node] == placeOnPath[needed] + 1;

    /// <summary>Whether an arrow is part of a cycle.</summary>
    public bool IsCyclic(int node, int needed) => groups[node] == groups[needed];

    /// <summary>The names of some nodes.</summary>
    public ImmutableArray<string> NamesOf(ImmutableArray<int> places) => [.. places.Select(place => Nodes[place].Name)];
}
