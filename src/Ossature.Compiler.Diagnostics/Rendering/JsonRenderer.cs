using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ossature.Compiler.Text;

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
    /// <param name="diagnostics">What is shown.</param>
    /// <param name="repaired">
    /// Diagnostics whose fixes were applied, where that was asked for: the object's <c>fixed</c>, each with <c>file</c>, <c>code</c> and the
    /// fix's <c>title</c>.
    /// </param>
    public static string Render(IEnumerable<Diagnostic> diagnostics, IEnumerable<Diagnostic>? repaired = null)
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
            if (repaired is not null)
            {
                WriteRepaired(json, repaired);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>
    /// The fields of one diagnostic, into an object that is open: <c>file</c>, <c>line</c>, <c>column</c>, <c>endLine</c>,
    /// <c>endColumn</c> (counted from one; the end is behind the last character), <c>severity</c>, <c>code</c>, <c>message</c>, <c>help</c>, and <c>fixes</c> where there is one:
    /// its <c>title</c> and its <c>edits</c>, each with a place in the same file and the <c>newText</c> for it.
    /// </summary>
    public static void WriteFields(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("file", diagnostic.Location.Path);
        WritePlace(json, diagnostic.Location.Start, diagnostic.Location.End);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
        if (diagnostic is { Fix: { } fix, Location.Source: { } source })
        {
            json.WriteStartArray("fixes");
            WriteFix(json, fix, source);
            json.WriteEndArray();
        }
    }

    private static void WriteRepaired(Utf8JsonWriter json, IEnumerable<Diagnostic> repaired)
    {
        json.WriteStartArray("fixed");
        foreach (var diagnostic in repaired)
        {
            json.WriteStartObject();
            json.WriteString("file", diagnostic.Location.Path);
            json.WriteString("code", diagnostic.Code);
            json.WriteString("title", diagnostic.Fix?.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, CodeFix fix, SourceText source)
    {
        json.WriteStartObject();
        json.WriteString("title", fix.Title);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WritePlace(json, source.GetPosition(edit.Span.Start), source.GetPosition(edit.Span.End));
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, LinePosition start, LinePosition end)
    {
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
