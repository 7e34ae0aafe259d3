using System.Globalization;
using System.Text;
using Ossature.Compiler.Semantics.Graph.Rendering;

namespace Ossature.Compiler.Semantics.Sds.Drawing;

/// <summary>
/// A system as the lines of a Mermaid flowchart, to follow its header. Arrows go from a module to those that it consumes of and name what it
/// consumes; a contract is a line with a dot at both ends.
/// </summary>
public static class SystemMermaid
{
    /// <summary>The lines, each ended by <c>\n</c>.</summary>
    public static string Render(DrawnSystem system)
    {
        var text = new StringBuilder($"    subgraph system [\"{MermaidText.Label(system.Title)}\"]\n");
        for (var module = 0; module < system.Modules.Length; module++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"        m{module}[\"{MermaidText.Label(system.Modules[module].Name)}\"]\n"
            );
        }

        text.Append("    end\n");
        foreach (var link in system.Links)
        {
            var names = string.Join("<br/>", link.Names.Select(MermaidText.Label));
            text.Append(CultureInfo.InvariantCulture, $"    m{link.Consumer} -->|\"{names}\"| m{link.Source}\n");
        }

        foreach (var (left, right) in system.Contracts)
        {
            text.Append(CultureInfo.InvariantCulture, $"    m{left} o--o|\"contract\"| m{right}\n");
        }

        return text.ToString();
    }
}
