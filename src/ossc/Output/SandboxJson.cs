using System.Text.Json;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.CommandLine.Output;

/// <summary>A sandbox for programs.</summary>
internal static class SandboxJson
{
    public static string Of(ProjectSandbox opened) =>
        JsonText.Indented(json =>
        {
            var sandbox = opened.Sandbox;
            json.WriteString("isolation", IsolationOffer.NameOf(sandbox.Isolation));
            WriteRows(
                json,
                "mechanisms",
                sandbox.Offers,
                offer =>
                {
                    json.WriteString("name", offer.Name);
                    json.WriteBoolean("available", offer.IsAvailable);
                    json.WriteString("obstacle", offer.Obstacle);
                }
            );
            WriteRows(
                json,
                "guards",
                sandbox.Guards,
                guard =>
                {
                    json.WriteString("name", guard.Name);
                    json.WriteBoolean("enforced", guard.IsEnforced);
                    json.WriteString("how", guard.How);
                }
            );
            WriteRows(
                json,
                "toolChains",
                sandbox.ToolChains,
                chain =>
                {
                    json.WriteString("name", chain.Name);
                    json.WriteString("program", chain.Program);
                    json.WriteStrings("folders", chain.Folders);
                }
            );
            json.WriteStrings("read", sandbox.Visible);
            json.WriteDiagnostics(opened.Findings);
        });

    private static void WriteRows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
