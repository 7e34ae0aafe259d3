using Ossature.CommandLine.Output;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.CommandLine.Commands;

/// <summary>A plan for programs.</summary>
internal static class PlanJson
{
    public static string Render(Plan plan, IEnumerable<Diagnostic> diagnostics) =>
        JsonText.Indented(json =>
        {
            json.WriteStartArray("tasks");
            foreach (var task in plan.Tasks)
            {
                json.WriteStartObject();
                json.WriteString("id", task.Id);
                json.WriteString("kind", task.Kind.ToString().ToLowerInvariant());
                json.WriteString("role", task.Role);
                json.WriteString("spec", task.Spec);
                json.WriteString("title", task.Title);
                json.WriteString("status", task.Status.ToString().ToLowerInvariant());
                json.WriteStrings("outputs", task.Outputs);
                json.WriteStrings("dependsOn", task.DependsOn);
                json.WriteStrings("verify", task.Verify);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteDiagnostics(diagnostics);
        });
}
