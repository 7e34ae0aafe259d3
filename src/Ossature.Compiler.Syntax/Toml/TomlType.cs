namespace Ossature.Compiler.Syntax.Toml;

/// <summary>What a reader of a table wants a value to be.</summary>
internal enum TomlType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>An array of strings.</summary>
    Texts,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Something that no value of another type can stand for.</summary>
    Other,
}
