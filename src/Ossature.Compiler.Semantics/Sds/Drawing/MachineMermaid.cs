using System.Globalization;
using System.Text;
using Ossature.Compiler.Semantics.Graph.Rendering;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Drawing;

/// <summary>State machines as a Mermaid state diagram: a frame for each, in which the states have numbers and their names are labels.</summary>
public static class MachineMermaid
{
    /// <summary>The diagram, each line ended by <c>\n</c>.</summary>
    public static string Render(IEnumerable<MachineSymbol> machines)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        var number = 0;
        foreach (var machine in machines)
        {
            var names = machine.ToString().Split('.').Select(MermaidText.Label);
            text.Append(CultureInfo.InvariantCulture, $"    state \"{string.Join('.', names)}\" as m{number} {{\n");
            Append(text, machine, number);
            text.Append("    }\n");
            number++;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, MachineSymbol machine, int number)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var state in machine.States)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"m{number}s{ids.Count}");
            ids.Add(state, id);
            text.Append(CultureInfo.InvariantCulture, $"        state \"{MermaidText.Label(state)}\" as {id}\n");
        }

        Arrow("[*]", ids.GetValueOrDefault(machine.Initial));
        foreach (var transition in machine.Transitions)
        {
            Arrow(ids.GetValueOrDefault(transition.From), ids.GetValueOrDefault(transition.To));
        }

        foreach (var state in machine.Terminal)
        {
            Arrow(ids.GetValueOrDefault(state), "[*]");
        }

        void Arrow(string? from, string? to)
        {
            if (from is not null && to is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"        {from} --> {to}\n");
            }
        }
    }
}
