using System.Text.Json;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>A value of a JSON file with its place.</summary>
/// <param name="Kind">What it is: the token that it begins with.</param>
/// <param name="Text">What a text or a number says.</param>
/// <param name="Start">Where it begins, in bytes.</param>
internal sealed record JsonValue(JsonTokenType Kind, string Text, int Start)
{
    /// <summary>The members of an object in order; two may have one name.</summary>
    public List<KeyValuePair<string, JsonValue>> Members { get; } = [];

    /// <summary>The elements of a list in order.</summary>
    public List<JsonValue> Items { get; } = [];

    /// <summary>Where it ends, in bytes.</summary>
    public int End { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is no JSON, or nested deeper than 64 levels.</exception>
    public static JsonValue Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var value = Read(ref reader);
        reader.Read();
        return value;
    }

    /// <summary>A member by its name; null if there is none.</summary>
    public JsonValue? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Key == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    private static JsonValue Read(ref Utf8JsonReader reader)
    {
        var kind = reader.TokenType;
        var text = kind switch
        {
            JsonTokenType.String => Unescape(ref reader),
            JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
            _ => "",
        };
        var value = new JsonValue(kind, text, (int)reader.TokenStartIndex);
        if (kind == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = Unescape(ref reader);
                reader.Read();
                value.Members.Add(new(name, Read(ref reader)));
            }
        }
        else if (kind == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                value.Items.Add(Read(ref reader));
            }
        }

        value.End = (int)reader.BytesConsumed;
        return value;
    }

    /// <summary>The text of a string. Half of a character outside of the basic plane is no text.</summary>
    private static string Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, null, null, null, exception);
        }
    }
}
