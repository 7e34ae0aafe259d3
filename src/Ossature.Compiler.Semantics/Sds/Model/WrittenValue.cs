namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>Values as an author writes them.</summary>
public static class WrittenValue
{
    /// <summary><c>"box"</c>, <c>-1.50</c>, <c>true</c>, <c>open</c>, <c>{x: 1}</c>, <c>[1, 2]</c>.</summary>
    public static string Written(this SdsValue value)
    {
        switch (value)
        {
            case TextValue its:
                return Quoted(its.Text);
            case NumberValue its:
                return its.Number.Text;
            case BoolValue its:
                return its.Value ? "true" : "false";
            case NameValue its:
                return its.Name;
            case ObjectValue its:
                var fields = new string[its.Fields.Length];
                for (var at = 0; at < fields.Length; at++)
                {
                    fields[at] = $"{its.Fields[at].Key}: {its.Fields[at].Value.Written()}";
                }

                return $"{{{string.Join(", ", fields)}}}";
            case ListValue its:
                var items = new string[its.Items.Length];
                for (var at = 0; at < items.Length; at++)
                {
                    items[at] = its.Items[at].Written();
                }

                return $"[{string.Join(", ", items)}]";
            default:
                return value.ToString();
        }
    }

    private static string Quoted(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}
