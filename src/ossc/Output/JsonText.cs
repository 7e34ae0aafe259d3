using System.Buffers;
using System.Text;
using System.Text.Json;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Output;

/// <summary>JSON objects as text, each ended by <c>\n</c>.</summary>
internal static class JsonText
{
    public static string Indented(Action<Utf8JsonWriter> fields) => Write(JsonRenderer.Indented, fields);

    public static string OneLine(Action<Utf8JsonWriter> fields) => Write(JsonRenderer.Indented with { Indented = false }, fields);

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>The field <c>diagnostics</c>: one object for each.</summary>
    public static void WriteDiagnostics(this Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            JsonRenderer.WriteFields(json, diagnostic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
