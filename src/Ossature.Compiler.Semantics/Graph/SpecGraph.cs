using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Ossature.Compiler.Semantics.Graph;

/// <summary>Which specification assumes which: nodes, build order, cycles.</summary>
public sealed class SpecGraph
{
    /// <summary>The graph of some nodes, whose <see cref="SpecNode.Depends"/> name nodes among them only.</summary>
    public SpecGraph(IEnumerable<SpecNode> nodes)
    {
        var sorted = nodes.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Id, right.Id));
        Nodes = ImmutableCollectionsMarshal.AsImmutableArray(sorted);
        var graph = new DependencyGraph(Needs());
        var levels = graph.Levels();
        var ids = new ImmutableArray<string>[levels.Count];
        for (var level = 0; level < ids.Length; level++)
        {
            ids[level] = Ids(levels[level]);
        }

        Levels = ImmutableCollectionsMarshal.AsImmutableArray(ids);
        Cycles = [.. graph.Cycles().Select(ring => new Cycle(Ids(ring)))];
    }

    /// <summary>The specifications, sorted by id.</summary>
    public ImmutableArray<SpecNode> Nodes { get; }

    /// <summary>
    /// The build order: first the ids of specifications that assume nothing, then of those that assume only these, and so on; alphabetical
    /// within a level. Specifications in or behind a cycle are in no level.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Levels { get; }

    /// <summary>One ring for each group of specifications that assume each other.</summary>
    public ImmutableArray<Cycle> Cycles { get; }

    /// <summary>The content of <c>.ossature/graph.toml</c>.</summary>
    public string ToToml()
    {
        var text = new StringBuilder();
        foreach (var node in Nodes)
        {
            text.Append("[[spec]]\n");
            text.Append($"id = {Quote(node.Id)}\n");
            text.Append($"file = {Quote("./" + node.File)}\n");
            text.Append($"depends = {List(node.Depends)}\n");
            text.Append($"architectures = {List(node.Architectures.Select(file => "./" + file))}\n\n");
        }

        text.Append("[order]\nlevels = [\n");
        foreach (var level in Levels)
        {
            text.Append($"    {List(level)},\n");
        }

        return text.Append("]\n").ToString();
    }

    /// <summary>For each specification the places of those it assumes.</summary>
    private int[][] Needs()
    {
        var places = new Dictionary<string, int>(Nodes.Length, StringComparer.Ordinal);
        foreach (var node in Nodes)
        {
            places.Add(node.Id, places.Count);
        }

        var needs = new int[Nodes.Length][];
        for (var place = 0; place < needs.Length; place++)
        {
            var depends = Nodes[place].Depends;
            needs[place] = new int[depends.Length];
            for (var i = 0; i < depends.Length; i++)
            {
                needs[place][i] = places[depends[i]];
            }
        }

        return needs;
    }

    private ImmutableArray<string> Ids(int[] places)
    {
        var ids = new string[places.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Nodes[places[i]].Id;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ids);
    }

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(
                rune.Value switch
                {
                    '"' => "\\\"",
                    '\\' => @"\\",
                    < ' ' or 0x7F => $"\\u{rune.Value:X4}",
                    _ => rune.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }
}
