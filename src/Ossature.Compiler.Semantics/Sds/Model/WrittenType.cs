namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>Types as an author writes them, with their ranges.</summary>
public static class WrittenType
{
    /// <summary><c>int 1..5</c>, <c>string</c>, <c>[open, closed]</c>.</summary>
    public static string Written(this SdsType type) =>
        type switch
        {
            TextType { Range: { IsOpen: false } range } => $"{type} {range}",
            NumberType { Range: { IsOpen: false } range } => $"{type} {range}",
            _ => type.ToString(),
        };
}
