using System.Text.Json;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>Reads fields that a server may have left out, or filled with something else.</summary>
internal static class JsonFields
{
    /// <summary>The field of an object; undefined when there is none.</summary>
    public static JsonElement Field(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var field) ? field : default;

    /// <summary>The text of a field, or null.</summary>
    public static string? Text(this JsonElement value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A field that counts something; null when it does not.</summary>
    public static long? Count(this JsonElement value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) && count >= 0
            ? count
            : null;

    /// <summary>The elements of a field that is a list; none when it is something else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];
}
