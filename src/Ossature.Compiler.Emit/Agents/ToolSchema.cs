namespace Ossature.Compiler.Emit.Agents;

/// <summary>The JSON schemas of tool arguments: all fields are required and no others are allowed. Descriptions hold no quotes.</summary>
internal static class ToolSchema
{
    public static string Object(params (string Name, string Schema)[] fields)
    {
        var properties = string.Join(",", fields.Select(field => $"\"{field.Name}\":{field.Schema}"));
        var required = string.Join(",", fields.Select(field => $"\"{field.Name}\""));
        return "{\"type\":\"object\",\"properties\":{"
            + properties
            + "},\"required\":["
            + required
            + "],\"additionalProperties\":false}";
    }

    public static string Text(string description) => Described("string", description);

    public static string Number(string description) => Described("integer", description);

    public static string List(string item, string description) =>
        "{\"type\":\"array\",\"items\":" + item + ",\"description\":\"" + description + "\"}";

    private static string Described(string type, string description) =>
        "{\"type\":\"" + type + "\",\"description\":\"" + description + "\"}";
}
