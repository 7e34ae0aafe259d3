using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>A key of a table with its value.</summary>
/// <param name="Key">The key without quotes.</param>
/// <param name="KeySpan">Where the key stands (in a dotted key, its last part).</param>
/// <param name="Value">The value.</param>
public sealed record TomlEntry(string Key, TextSpan KeySpan, TomlValue Value)
{
    /// <summary>Whether it is written as one key and value, and not made of headers or dotted keys.</summary>
    internal bool IsPair =>
        Value is not (TomlTable { Origin: not TomlTableOrigin.Inline } or TomlArray { IsArrayOfTables: true });
}
