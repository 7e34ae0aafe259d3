using System.Text.Json;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>An object of a released schema.</summary>
internal sealed class SchemaObject
{
    private readonly JsonValue value;
    private readonly string name;

    /// <param name="value">The object.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="SchemaException">It is no object, or has a member twice.</exception>
    public SchemaObject(JsonValue value, string name)
    {
        (this.value, this.name) = (value, name);
        if (value.Kind != JsonTokenType.StartObject)
        {
            throw new SchemaException(value, $"{name} is no object");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            if (!names.Add(member.Key))
            {
                throw new SchemaException(member.Value, $"{name} has `{SchemaReader.Shown(member.Key)}` twice");
            }
        }
    }

    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members() => value.Members;

    /// <summary>The text of a member that must be there.</summary>
    public JsonValue Text(string member) =>
        Required(member) is { Kind: JsonTokenType.String } text ? text : throw Wrong(member, "a text");

    public string OptionalText(string member) => value.Find(member) is null ? "" : Text(member).Text;

    public SchemaObject Object(string member) => new(Required(member), $"`{member}` of {name}");

    public List<JsonValue> List(string member) =>
        Required(member) is { Kind: JsonTokenType.StartArray } list ? list.Items : throw Wrong(member, "a list");

    /// <summary>Whether a member is there and true.</summary>
    public bool Flag(string member) =>
        value.Find(member)?.Kind switch
        {
            null or JsonTokenType.False => false,
            JsonTokenType.True => true,
            _ => throw Wrong(member, "`true` or `false`"),
        };

    public bool Has(string member) => value.Find(member) is not null;

    /// <summary>What is to be said of a member that is not what it should be.</summary>
    public SchemaException Wrong(string member, string expected) =>
        new(value.Find(member) ?? value, $"`{member}` of {name} is not {expected}");

    private JsonValue Required(string member) =>
        value.Find(member) ?? throw new SchemaException(value, $"{name} has no `{member}`");
}
