using System.Globalization;
using System.Text.Json.Nodes;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Syntax.Tests.Toml;

/// <summary>Compares a TOML value with the tagged JSON of the toml-test suite.</summary>
internal static class TaggedJson
{
    /// <summary>Null when they are equal, else the path and the two values that differ.</summary>
    public static string? Difference(TomlValue actual, JsonNode expected, string path = "") =>
        (actual, expected) switch
        {
            (TomlTable table, JsonObject json) when !IsTagged(json) => InTable(table, json, path),
            (TomlArray array, JsonArray json) => InArray(array, json, path),
            (not (TomlTable or TomlArray), JsonObject json) when IsTagged(json) => InScalar(actual, json, path),
            _ => $"{path}: {actual.Kind} for {expected.ToJsonString()}",
        };

    private static bool IsTagged(JsonObject json) => json.Count == 2 && json["type"] is JsonValue && json["value"] is JsonValue;

    private static string? InTable(TomlTable table, JsonObject json, string path)
    {
        var keys = table.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal);
        var expected = json.Select(pair => pair.Key).Order(StringComparer.Ordinal);
        return keys.SequenceEqual(expected)
            ? json.Select(pair => Difference(table.Find(pair.Key)!.Value, pair.Value!, $"{path}.{pair.Key}"))
                .FirstOrDefault(found => found is not null)
            : $"{path}: keys {string.Join(", ", keys)} for {string.Join(", ", expected)}";
    }

    private static string? InArray(TomlArray array, JsonArray json, string path) =>
        array.Items.Count == json.Count
            ? array
                .Items.Select((item, i) => Difference(item, json[i]!, $"{path}[{i}]"))
                .FirstOrDefault(found => found is not null)
            : $"{path}: {array.Items.Count} elements for {json.Count}";

    private static string? InScalar(TomlValue value, JsonObject json, string path)
    {
        var (type, text) = ((string)json["type"]!, (string)json["value"]!);
        var equal = (type, value) switch
        {
            ("string", TomlString it) => it.Value == text,
            ("integer", TomlInteger it) => it.Value == long.Parse(text, CultureInfo.InvariantCulture),
            ("float", TomlFloat it) => it.Value.Equals(Float(text)),
            ("bool", TomlBoolean it) => it.Value == (text == "true"),
            ("datetime", TomlDateTime { Date: { } date, Time: { } time, Offset: { } offset }) => DateTimeOffset
                .Parse(text, CultureInfo.InvariantCulture)
                .EqualsExact(new(date.ToDateTime(time), offset)),
            ("datetime-local", TomlDateTime { Date: { } date, Time: { } time, Offset: null }) => DateTime.Parse(
                text,
                CultureInfo.InvariantCulture
            ) == date.ToDateTime(time),
            ("date-local", TomlDateTime { Date: { } date, Time: null }) => DateOnly.Parse(text, CultureInfo.InvariantCulture)
                == date,
            ("time-local", TomlDateTime { Date: null, Time: { } time }) => TimeOnly.Parse(text, CultureInfo.InvariantCulture)
                == time,
            _ => false,
        };
        return equal ? null : $"{path}: {value} for {type} {text}";
    }

    private static double Float(string text) =>
        text switch
        {
            "inf" or "+inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            "nan" => double.NaN,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };
}
