using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Semantics.Graph.Rendering;

/// <summary>
/// A graph in the DOT language of Graphviz. Arrows go from a node to what it needs: bold along the critical path, dashed in a cycle. The nodes of a
/// level stand in a row.
/// </summary>
public static class DotText
{
    /// <summary>The graph, each line ended by <c>\n</c>.</summary>
    /// <param name="graph">What is drawn.</param>
    /// <param name="more">Further statements of the same graph, whose nodes have other names than <c>n</c> and a number.</param>
    public static string Render(DrawnGraph graph, string more = "")
    {
        var text = new StringBuilder("digraph {\n    node [shape=box];\n");
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            var style = graph.IsCritical(node) ? ", style=bold" : "";
            text.Append(CultureInfo.InvariantCulture, $"    n{node} [label=\"{Label(graph.Nodes[node].Name)}\"{style}];\n");
        }

        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            foreach (var needed in graph.Nodes[node].Needs)
            {
                var style =
                    graph.IsCyclic(node, needed) ? " [style=dashed]"
                    : graph.IsCritical(node, needed) ? " [style=bold]"
                    : "";
                text.Append(CultureInfo.InvariantCulture, $"    n{node} -> n{needed}{style};\n");
            }
        }

        foreach (var level in graph.Levels.Where(level => level.Length > 1))
        {
            var names = level.Select(node => string.Create(CultureInfo.InvariantCulture, $"n{node}"));
            text.Append("    { rank=same; ").AppendJoin("; ", names).Append("; }\n");
        }

        return text.Append(more).Append("}\n").ToString();
    }

    /// <summary>A text as it stands between the quotes of a label.</summary>
    internal static string Label(string name) =>
        PrintableText
            .OneLine(name)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
}
