using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Semantics.Graph.Rendering;

/// <summary>
/// A graph as a Mermaid flowchart. Arrows go from a node to what it needs: thick along the critical path, dotted in a cycle. Nodes have numbers
/// and their names are labels, so no name can break the diagram.
/// </summary>
public static class MermaidText
{
    /// <summary>The diagram, each line ended by <c>\n</c>. More lines of the same flowchart may follow it.</summary>
    public static string Render(DrawnGraph graph)
    {
        var text = new StringBuilder("flowchart TD\n");
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    n{node}[\"{Label(graph.Nodes[node].Name)}\"]\n");
        }

        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            foreach (var needed in graph.Nodes[node].Needs)
            {
                var arrow =
                    graph.IsCyclic(node, needed) ? "-.->"
                    : graph.IsCritical(node, needed) ? "==>"
                    : "-->";
                text.Append(CultureInfo.InvariantCulture, $"    n{node} {arrow} n{needed}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// Letters, digits and blanks as they are, and <c>-</c> and <c>_</c> between them; anything else by its number, because much of it means
    /// something to Mermaid, or to the Markdown and HTML inside its labels.
    /// </summary>
    internal static string Label(string name)
    {
        var label = new StringBuilder();
        foreach (var rune in PrintableText.OneLine(name).EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value == ' ' || (label.Length > 0 && rune.Value is '-' or '_');
            label.Append(isPlain ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"#{rune.Value};"));
        }

        return label.ToString();
    }
}
