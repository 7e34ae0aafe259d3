using System.Globalization;
using System.Text;
using Ossature.Compiler.Semantics.Graph.Rendering;

namespace Ossature.Compiler.Semantics.Sds.Drawing;

/// <summary>
/// A system as statements of the DOT language of Graphviz, to stand in a graph. Arrows go from a module to those that it consumes of and name what it
/// consumes; a contract is a line with a dot at both ends.
/// </summary>
public static class SystemDot
{
    /// <summary>The statements, each line ended by <c>\n</c>.</summary>
    public static string Render(DrawnSystem system)
    {
        var text = new StringBuilder($"    subgraph cluster_system {{\n        label=\"{DotText.Label(system.Title)}\";\n");
        for (var module = 0; module < system.Modules.Length; module++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"        m{module} [label=\"{DotText.Label(system.Modules[module].Name)}\"];\n"
            );
        }

        text.Append("    }\n");
        foreach (var link in system.Links)
        {
            var names = string.Join("\\n", link.Names.Select(DotText.Label));
            text.Append(CultureInfo.InvariantCulture, $"    m{link.Consumer} -> m{link.Source} [label=\"{names}\"];\n");
        }

        foreach (var (left, right) in system.Contracts)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"    m{left} -> m{right} [label=\"contract\", dir=both, arrowhead=dot, arrowtail=dot];\n"
            );
        }

        return text.ToString();
    }
}
