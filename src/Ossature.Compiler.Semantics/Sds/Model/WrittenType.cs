namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>Types as an author writes them, with their ranges.</summary>
public static class WrittenType
{
    /// <summary><c>int 1..5</c>, <c>string? 1..40</c>, <c>[open, closed]</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isOptional">Whether there may be no value.</param>
    public static string Written(this SdsType type, bool isOptional = false)
    {
        var range = type switch
        {
            TextType text => text.Range,
            NumberType number => number.Range,
            _ => SdsRange.Open,
        };
        return $"{type}{(isOptional ? "?" : "")}{(range.IsOpen ? "" : $" {range}")}";
    }
}
