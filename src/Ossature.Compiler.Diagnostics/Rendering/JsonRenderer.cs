using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>Shows diagnostics to programs.</summary>
public static class JsonRenderer
{
    /// <summary>Indented, with <c>\n</c>, letters of every script as they are.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An object whose <c>diagnostics</c> are the given ones, in their order; ends with <c>\n</c>.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                json.WriteStartObject();
                WriteFields(json, diagnostic);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>
    /// The fields of one diagnostic, into an object that is open: <c>file</c>, <c>line</c>, <c>column</c>, <c>endLine</c>,
    /// <c>endColumn</c> (counted from one; the end is behind the last character), <c>severity</c>, <c>code</c>, <c>message</c>, <c>help</c>.
    /// </summary>
    public static void WriteFields(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        json.WriteString("file", diagnostic.Location.Path);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
    }
}
