using System.Globalization;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Whether a value is one of a type, ranges included.</summary>
internal static class ValueFit
{
    private static readonly string[] Timestamps = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool Fits(this SdsValue value, SdsType type) =>
        (type, value) switch
        {
            (UnknownType, _) => true,
            (TextType its, TextValue { Text: var text }) => its.Range.Holds(CodePoints(text)),
            (NumberType its, NumberValue { Number: var number }) => (number.IsWhole || !its.IsWhole)
                && its.Range.Holds(number.Value),
            (BoolType, BoolValue) => true,
            (EnumType its, NameValue { Name: var name }) => its.Has(name),
            (EnumType its, BoolValue { Value: var isTrue }) => its.Has(isTrue ? "true" : "false"),
            (UuidType or ReferenceType or RowType or PrincipalType, TextValue { Text: var text }) => Guid.TryParseExact(
                text,
                "D",
                out _
            ),
            (TimestampType, TextValue { Text: var text }) => IsTimestamp(text),
            (ListType its, ListValue list) => Fits(list, its.Element),
            (ObjectType its, ObjectValue given) => Fits(given, its),
            _ => false,
        };

    private static bool Fits(ListValue list, SdsType element)
    {
        foreach (var item in list.Items)
        {
            if (!item.Fits(element))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an object has fields of the type only, each once, and all that are required.</summary>
    private static bool Fits(ObjectValue given, ObjectType type)
    {
        var missing = new Dictionary<string, FieldSymbol>(type.Fields.Length, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            missing.Add(field.Name, field);
        }

        foreach (var (name, value) in given.Fields)
        {
            if (!missing.Remove(name, out var field) || !value.Fits(field.Type))
            {
                return false;
            }
        }

        foreach (var field in missing.Values)
        {
            if (!field.IsOptional && field.Default is null && !field.Type.IsUnknown)
            {
                return false;
            }
        }

        return true;
    }

    private static int CodePoints(string text)
    {
        var points = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            points++;
        }

        return points;
    }

    /// <summary>RFC 3339, with its offset.</summary>
    private static bool IsTimestamp(string text) =>
        text.Length > "yyyy-MM-ddTHH:mm:ss".Length
        && (text[^1] == 'Z' || text[^3] == ':')
        && DateTimeOffset.TryParseExact(text, Timestamps, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
