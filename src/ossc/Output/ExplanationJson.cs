using System.Text.Json;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Inspection;

namespace Ossature.CommandLine.Output;

/// <summary>The explanation of a task as one JSON object.</summary>
internal static class ExplanationJson
{
    public static string Render(TaskExplanation told, IEnumerable<Diagnostic> diagnostics) =>
        JsonText.Indented(json =>
        {
            json.WriteString("task", told.Task.Id);
            json.WriteString("title", told.Task.Title);
            json.WriteString("spec", told.Task.Spec);
            json.WriteString("status", told.Status);
            json.WriteBoolean("stands", told.Stands);
            json.WriteString("reason", told.Reason);
            json.WriteStartArray("causes");
            foreach (var cause in told.Causes)
            {
                json.WriteStartObject();
                json.WriteString("task", cause.Task);
                WriteNumber(json, "build", cause.Build);
                json.WriteString("reason", cause.Sentence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("keys");
            foreach (var key in told.Keys)
            {
                Write(json, key);
            }

            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var file in told.Files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("digest", file.Content.Short);
                json.WriteString("task", file.Task);
                json.WriteBoolean("given", file.IsGiven);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteDiagnostics(diagnostics);
        });

    private static void Write(Utf8JsonWriter json, KeyComparison key)
    {
        json.WriteStartObject();
        json.WriteString("key", key.Kind);
        json.WriteString("before", key.Before?.Short);
        json.WriteString("after", key.After.Short);
        json.WriteBoolean("isTextKept", key.IsTextKept);
        json.WriteNumber("same", key.Same);
        json.WriteStartArray("changes");
        foreach (var change in key.Changes)
        {
            json.WriteStartObject();
            json.WriteString("input", change.Name);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
