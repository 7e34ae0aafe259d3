using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Reads what the fields of a released schema hold.</summary>
internal static class SchemaColumns
{
    public static ColumnType Read(SchemaObject attributes) =>
        attributes.Text("type").Text switch
        {
            "uuid" => ColumnType.Of(ColumnKind.Uuid),
            "string" => ColumnType.Of(ColumnKind.Text) with { Range = Range(attributes) },
            "int" => ColumnType.Of(ColumnKind.Int) with { Range = Range(attributes) },
            "decimal" => ColumnType.Of(ColumnKind.Decimal) with { Range = Range(attributes) },
            "bool" => ColumnType.Of(ColumnKind.Bool),
            "timestamp" => ColumnType.Of(ColumnKind.Timestamp),
            "enum" => ColumnType.Of(ColumnKind.Enum) with { Members = Members(attributes) },
            "ref" => ColumnType.Of(ColumnKind.Reference) with { Target = attributes.Text("target").Text },
            "list" => ColumnType.Of(ColumnKind.List),
            "object" => ColumnType.Of(ColumnKind.Object),
            _ => throw attributes.Wrong("type", "one of the types that a field can have"),
        };

    private static SdsRange Range(SchemaObject attributes) => new(Bound(attributes, "min"), Bound(attributes, "max"));

    /// <summary>A bound as the specification wrote it; null for none.</summary>
    private static SdsNumber? Bound(SchemaObject attributes, string name)
    {
        if (!attributes.Has(name) || attributes.Text(name).Text is not (not "*" and var text))
        {
            return null;
        }

        return decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? new(value, text)
            : throw attributes.Wrong(name, "a number as text, or `*`");
    }

    private static ImmutableArray<string> Members(SchemaObject attributes)
    {
        var members = ImmutableArray.CreateBuilder<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in attributes.List("members"))
        {
            if (item.Kind != JsonTokenType.String || !known.Add(item.Text))
            {
                throw attributes.Wrong("members", "a list of names, each once");
            }

            members.Add(item.Text);
        }

        return members.ToImmutable();
    }
}
