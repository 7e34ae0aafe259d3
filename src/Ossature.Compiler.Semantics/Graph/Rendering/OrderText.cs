using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Semantics.Graph.Rendering;

/// <summary>What a graph says about the order of building, for people.</summary>
public static class OrderText
{
    /// <summary>The levels, the critical path and the cycles, each line ended by <c>\n</c>; empty for an empty graph.</summary>
    public static string Render(DrawnGraph graph)
    {
        var text = new StringBuilder();
        for (var level = 0; level < graph.Levels.Length; level++)
        {
            var names = graph.NamesOf(graph.Levels[level]).Select(PrintableText.OneLine);
            text.Append(CultureInfo.InvariantCulture, $"level {level + 1}: {string.Join(", ", names)}\n");
        }

        if (!graph.CriticalPath.IsEmpty)
        {
            var path = PrintableText.OneLine(Chain.Show(graph.NamesOf(graph.CriticalPath)));
            text.Append(CultureInfo.InvariantCulture, $"critical path ({graph.CriticalPath.Length}): {path}\n");
        }

        foreach (var cycle in graph.Cycles)
        {
            text.Append("cycle: ").Append(PrintableText.OneLine(Chain.Show(graph.NamesOf(cycle)))).Append('\n');
        }

        return text.ToString();
    }
}
