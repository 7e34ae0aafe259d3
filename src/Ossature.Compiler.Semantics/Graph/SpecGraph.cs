using System.Collections.Immutable;
using System.Text;

namespace Ossature.Compiler.Semantics.Graph;

/// <summary>Which specification assumes which: nodes, build order, cycles.</summary>
public sealed class SpecGraph
{
    /// <summary>The graph of some nodes, whose <see cref="SpecNode.Depends"/> name nodes among them only.</summary>
    public SpecGraph(IEnumerable<SpecNode> nodes)
    {
        Nodes = [.. nodes.OrderBy(node => node.Id, StringComparer.Ordinal)];
        var numbers = Nodes.Select((node, number) => (node.Id, number)).ToDictionary(StringComparer.Ordinal);
        var graph = new DependencyGraph([.. Nodes.Select(node => node.Depends.Select(id => numbers[id]).ToArray())]);
        Levels = [.. graph.Levels().Select(level => level.Select(number => Nodes[number].Id).ToImmutableArray())];
        Cycles = [.. graph.Cycles().Select(ring => new Cycle([.. ring.Select(number => Nodes[number].Id)]))];
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
