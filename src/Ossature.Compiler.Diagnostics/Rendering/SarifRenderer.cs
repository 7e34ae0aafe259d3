using System.Buffers;
using System.Text;
using System.Text.Json;
using Ossature.Compiler.Diagnostics.Pages;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>Shows diagnostics to tools that read SARIF 2.1.0.</summary>
public sealed class SarifRenderer
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly Utf8JsonWriter json;
    private readonly string folder;

    private SarifRenderer(Utf8JsonWriter json, string folder) => (this.json, this.folder) = (json, folder);

    /// <summary>
    /// One log with one run: a rule for each code that occurs, sorted by code, and the diagnostics as results in their order, the suppressed
    /// ones marked as such. Columns count UTF-16 units. Ends with <c>\n</c>.
    /// </summary>
    /// <param name="diagnostics">What is shown.</param>
    /// <param name="folder">The folder that paths are relative to, seen from where the log's paths start, with <c>/</c> at the end; or empty.</param>
    public static string Render(IReadOnlyCollection<Diagnostic> diagnostics, string folder = "")
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonRenderer.Indented))
        {
            new SarifRenderer(json, folder).WriteLog(diagnostics);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void WriteLog(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var rules = new SortedDictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            rules.TryAdd(diagnostic.Code, diagnostic.Descriptor);
        }

        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in rules.Keys)
        {
            indexes.Add(code, indexes.Count);
        }

        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(rules.Values);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(diagnostic, indexes[diagnostic.Code]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(IEnumerable<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ossc");
        json.WriteString("version", typeof(SarifRenderer).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteText("shortDescription", Sentence.Outline(rule.Message));

            WriteHelp(rule);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The page itself: a <c>helpUri</c> has to be absolute, and the pages lie where the product lies.</summary>
    private void WriteHelp(DiagnosticDescriptor rule)
    {
        var page = DiagnosticPage.Find(rule.Code)!;
        json.WriteStartObject("help");
        json.WriteString("text", RuleHelp.Text(page));
        json.WriteString("markdown", RuleHelp.Markdown(page));
        json.WriteEndObject();
    }

    private void WriteResult(Diagnostic diagnostic, int rule)
    {
        var (source, span) = (diagnostic.Location.Source, diagnostic.Location.Span);
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText("message", diagnostic.Help.Length > 0 ? $"{diagnostic.Message}\nhelp: {diagnostic.Help}" : diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(diagnostic.Location.Path);
        if (source is not null)
        {
            WriteRegion("region", source, span);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (source is not null && diagnostic.Fix is { } fix)
        {
            WriteFix(fix, source);
        }

        if (diagnostic.Suppression is { } reason)
        {
            WriteSuppression(reason);
        }

        json.WriteEndObject();
    }

    private void WriteFix(CodeFix fix, SourceText source)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText("description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(source.Path);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion("deletedRegion", source, edit.Span);
            WriteText("insertedContent", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteSuppression(string reason)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        if (reason.Length > 0)
        {
            json.WriteString("justification", reason);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteArtifact(string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(folder + path));
        json.WriteEndObject();
    }

    private void WriteRegion(string name, SourceText source, TextSpan span)
    {
        var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A path as a relative reference; what has a meaning in one, or none in ASCII, is written in percent form.</summary>
    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
}
