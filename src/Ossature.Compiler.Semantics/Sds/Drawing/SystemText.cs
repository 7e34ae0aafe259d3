using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Semantics.Sds.Binding;

namespace Ossature.Compiler.Semantics.Sds.Drawing;

/// <summary>A system as text: below each module what it owns, exposes and consumes; behind them the contracts.</summary>
public static class SystemText
{
    /// <summary>The text, each line ended by <c>\n</c>.</summary>
    public static string Render(DrawnSystem system)
    {
        var text = new StringBuilder();
        Line(text, "", system.Title);
        var links = system.Links.ToLookup(link => link.Consumer);
        for (var place = 0; place < system.Modules.Length; place++)
        {
            var module = system.Modules[place];
            text.Append('\n');
            Line(text, "", module.Symbol.Boundary is { } boundary ? $"{module.Name} ({boundary.Name})" : module.Name);
            var lines = Lines(system, module, links[place]).ToArray();
            for (var line = 0; line < lines.Length; line++)
            {
                Line(text, line < lines.Length - 1 ? "├─ " : "└─ ", lines[line]);
            }
        }

        text.Append(system.Contracts.IsEmpty ? "" : "\n");
        foreach (var (left, right) in system.Contracts)
        {
            Line(text, "", $"contract: {system.Modules[left].Name} <-> {system.Modules[right].Name}");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(DrawnSystem system, BoundModule module, IEnumerable<ModuleLink> links)
    {
        if (!module.Entities.IsEmpty)
        {
            yield return $"owns {string.Join(", ", module.Entities.Select(entity => entity.Name))}";
        }

        if (!module.ExposedEvents.IsEmpty || !module.Views.IsEmpty)
        {
            yield return $"exposes {string.Join(", ", DrawnSystem.Exposed(module))}";
        }

        foreach (var link in links)
        {
            yield return $"consumes from {system.Modules[link.Source].Name}: {string.Join(", ", link.Names)}";
        }
    }

    private static void Line(StringBuilder text, string lead, string line) =>
        text.Append(lead).Append(PrintableText.OneLine(line)).Append('\n');
}
