namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>Types as an author writes them, with their ranges.</summary>
public static class WrittenType
{
    /// <summary><c>int 1..5</c>, <c>string? 1..40</c>, <c>[open, closed]</c>, <c>{from: string 1..9, to: string?}</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isOptional">Whether there may be no value.</param>
    public static string Written(this SdsType type, bool isOptional = false)
    {
        var mark = isOptional ? "?" : "";
        return type switch
        {
            TextType { Range: { IsOpen: false } range } => $"{type}{mark} {range}",
            NumberType { Range: { IsOpen: false } range } => $"{type}{mark} {range}",
            ListType list => $"[{list.Element.Written()}]{mark}",
            ObjectType its => $"{{{Fields(its)}}}{mark}",
            _ => $"{type}{mark}",
        };
    }

    private static string Fields(ObjectType type)
    {
        var fields = new string[type.Fields.Length];
        for (var at = 0; at < fields.Length; at++)
        {
            fields[at] = $"{type.Fields[at].Name}: {type.Fields[at].Type.Written(type.Fields[at].IsOptional)}";
        }

        return string.Join(", ", fields);
    }
}
