using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.CommandLine.Output;

/// <summary>The state machines of a module for programs.</summary>
internal static class MachineJson
{
    public static string Render(string module, IEnumerable<MachineSymbol> machines, IEnumerable<Diagnostic> diagnostics) =>
        JsonText.Indented(json =>
        {
            json.WriteString("module", module);
            json.WriteStartArray("machines");
            foreach (var machine in machines)
            {
                json.WriteStartObject();
                json.WriteString("name", machine.ToString());
                json.WriteStrings("states", machine.States);
                json.WriteString("initial", machine.Initial);
                json.WriteStrings("terminal", machine.Terminal);
                json.WriteStartArray("transitions");
                foreach (var transition in machine.Transitions)
                {
                    json.WriteStartObject();
                    json.WriteString("from", transition.From);
                    json.WriteString("to", transition.To);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteDiagnostics(diagnostics);
        });
}
