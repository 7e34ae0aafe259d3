using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Reads released schemas (section 8.1). Whatever the file holds, there is a result: the first problem says why it cannot be used.</summary>
public sealed class SchemaReader
{
    /// <summary>How the name of such a file ends.</summary>
    public const string Extension = ".schema.json";

    /// <summary>The folder of such files.</summary>
    public const string Folder = "schema";

    private const string Format = "sds-schema/1";

    private readonly SourceText source;
    private readonly byte[] bytes;

    private SchemaReader(SourceText source)
    {
        this.source = source;
        bytes = source.ToBytes();
    }

    /// <summary>Reads a file.</summary>
    public static SchemaFile Read(SourceText source)
    {
        var name = source.Path[(source.Path.LastIndexOf('/') + 1)..];
        var module = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
        var found = new DiagnosticBag();
        ReleasedSchema? schema = null;
        var reader = new SchemaReader(source);
        try
        {
            schema = reader.Schema(module);
        }
        catch (SchemaException problem)
        {
            found.UnreadableSchema(reader.Locate(problem.Value), problem.Message);
        }
        catch (JsonException problem)
        {
            found.UnreadableSchema(reader.Locate(problem), "it is no JSON");
        }

        Diagnostic? reason = null;
        foreach (var diagnostic in found)
        {
            reason = diagnostic;
        }

        return new(source, module, schema, reason);
    }

    private ReleasedSchema Schema(string module)
    {
        var mark = Encoding.UTF8.Preamble;
        var root = JsonValue.Parse(bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes);
        SchemaObject schema = new(root, "the file");
        var format = schema.Text("format");
        if (format.Text != Format)
        {
            throw new SchemaException(format, $"its `format` is `{Shown(format.Text)}`, and not `{Format}`");
        }

        var its = schema.Text("module");
        if (its.Text != module)
        {
            throw new SchemaException(its, $"its `module` is `{Shown(its.Text)}`, but its name says `{Shown(module)}`");
        }

        var entities = ImmutableArray.CreateBuilder<ReleasedEntity>();
        foreach (var entity in schema.Object("entities").Members())
        {
            entities.Add(Entity(entity.Key, new(entity.Value, $"the entity `{Shown(entity.Key)}`")));
        }

        return new(
            module,
            schema.OptionalText("spec_version"),
            schema.OptionalText("dialect"),
            entities.ToImmutable(),
            SchemaEdges.Read(schema, entities)
        );
    }

    private static ReleasedEntity Entity(string name, SchemaObject entity)
    {
        var fields = ImmutableArray.CreateBuilder<ReleasedField>();
        foreach (var field in entity.Object("fields").Members())
        {
            SchemaObject attributes = new(field.Value, $"the field `{Shown(name)}.{Shown(field.Key)}`");
            fields.Add(new(field.Key, SchemaColumns.Read(attributes), attributes.Flag("nullable"), attributes.Flag("unique")));
        }

        return new(name, fields.ToImmutable());
    }

    /// <summary>A text of the file, short enough for a message.</summary>
    public static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private Location Locate(JsonValue value) => Locate(value.Start, value.End);

    /// <summary>The place where the file ceases to be JSON: one character of it.</summary>
    private Location Locate(JsonException problem)
    {
        var at = 0;
        for (var line = problem.LineNumber ?? 0; line > 0 && at < bytes.Length; at++)
        {
            line -= bytes[at] == '\n' ? 1 : 0;
        }

        var start = (int)Math.Min(at + (problem.BytePositionInLine ?? 0), bytes.Length);
        return Locate(start, Math.Min(start + 1, bytes.Length));
    }

    private Location Locate(int start, int end)
    {
        var from = Math.Min(CharacterAt(start), source.Length);
        return Location.Of(source, TextSpan.FromBounds(from, Math.Clamp(CharacterAt(end), from, source.Length)));
    }

    private int CharacterAt(int position) => Encoding.UTF8.GetCharCount(bytes.AsSpan(0, Math.Min(position, bytes.Length)));
}

/// <summary>A released schema is not what it should be.</summary>
/// <param name="value">What is at fault.</param>
/// <param name="message">Why.</param>
internal sealed class SchemaException(JsonValue value, string message) : Exception(message)
{
    public JsonValue Value => value;
}
