using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Graph.Rendering;
using Ossature.Compiler.Semantics.Sds.Drawing;

namespace Ossature.CommandLine.Output;

/// <summary>The graph of specifications, and of the modules of a system if there is one, for programs.</summary>
internal static class GraphJson
{
    public static string Render(SpecGraph graph, DrawnSystem? system, IEnumerable<Diagnostic> diagnostics) =>
        JsonText.Indented(json =>
        {
            var drawing = DrawnGraph.Of(graph);
            var levels = LevelsOf(drawing);
            json.WriteStartArray("nodes");
            for (var number = 0; number < graph.Nodes.Length; number++)
            {
                var node = graph.Nodes[number];
                json.WriteStartObject();
                json.WriteString("id", node.Id);
                json.WriteString("kind", "spec");
                json.WriteString("file", node.File);
                json.WriteStrings("dependsOn", node.Depends);
                json.WriteStrings("architectures", node.Architectures);
                if (levels[number] is { } level)
                {
                    json.WriteNumber("level", level);
                }
                else
                {
                    json.WriteNull("level");
                }

                json.WriteBoolean("critical", drawing.IsCritical(number));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteRows("levels", drawing.Levels);
            json.WriteStrings("criticalPath", drawing.NamesOf(drawing.CriticalPath));
            WriteRows("cycles", drawing.Cycles);
            if (system is not null)
            {
                SystemJson.Write(json, system);
            }

            json.WriteDiagnostics(diagnostics);

            void WriteRows(string name, ImmutableArray<ImmutableArray<int>> rows)
            {
                json.WriteStartArray(name);
                foreach (var row in rows)
                {
                    json.WriteStartArray();
                    foreach (var id in drawing.NamesOf(row))
                    {
                        json.WriteStringValue(id);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }
        });

    /// <summary>The level of each node, counted from one; null in or behind a cycle.</summary>
    private static int?[] LevelsOf(DrawnGraph drawing)
    {
        var levels = new int?[drawing.Nodes.Length];
        for (var level = 0; level < drawing.Levels.Length; level++)
        {
            foreach (var node in drawing.Levels[level])
            {
                levels[node] = level + 1;
            }
        }

        return levels;
    }
}
