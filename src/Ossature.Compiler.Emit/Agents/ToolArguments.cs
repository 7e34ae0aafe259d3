using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Emit.Agents;

/// <summary>
/// The arguments of a tool call, in whatever shape a provider hands them over: JSON elements, plain values, or a JSON text where a list
/// was asked for.
/// </summary>
internal sealed class ToolArguments(IEnumerable<KeyValuePair<string, object?>> values)
{
    private readonly Dictionary<string, JsonElement> values = values.ToDictionary(
        pair => pair.Key,
        pair =>
            pair.Value is JsonElement element
                ? element
                : JsonSerializer.SerializeToElement(pair.Value, AIJsonUtilities.DefaultOptions),
        StringComparer.Ordinal
    );

    /// <summary>A text; a number or truth value is taken as it is written.</summary>
    public string Text(string name)
    {
        var value = Value(name);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => throw new ToolMisuse($"The argument `{name}` must be a text."),
        };
    }

    /// <summary>A whole number.</summary>
    public int Number(string name)
    {
        var value = Value(name);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        return
            double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : throw new ToolMisuse($"The argument `{name}` must be a whole number.");
    }

    /// <summary>A list of objects, each read as arguments of its own.</summary>
    public IReadOnlyList<ToolArguments> List(string name)
    {
        var value = Value(name);
        if (value.ValueKind == JsonValueKind.String)
        {
            value = Parse(name, value.GetString()!);
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
        {
            throw new ToolMisuse($"The argument `{name}` must be a list of objects.");
        }

        return [.. value.EnumerateArray().Select(OfObject)];
    }

    private static ToolArguments OfObject(JsonElement item) =>
        new(
            item.EnumerateObject()
                .DistinctBy(field => field.Name)
                .Select(field => KeyValuePair.Create(field.Name, (object?)field.Value))
        );

    private static JsonElement Parse(string name, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            throw new ToolMisuse($"The argument `{name}` must be a list of objects; the text given is not JSON.");
        }
    }

    private JsonElement Value(string name) =>
        values.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : throw new ToolMisuse($"The argument `{name}` is missing.");
}
