using System.Globalization;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Values that are right but for their type.</summary>
internal static class TomlConversion
{
    /// <summary>The fix that writes the same value as another type; null where it is no value of that type.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="value">The value as it is written.</param>
    /// <param name="expected">What belongs there.</param>
    public static CodeFix? Fix(TomlSyntaxTree tree, TomlValue value, TomlType expected)
    {
        var text = tree.Source.ToString(value.Span);
        return (expected, value) switch
        {
            (TomlType.Text, TomlInteger or TomlFloat or TomlBoolean or TomlDateTime) => TomlRepairs.Write(
                value.Span,
                $"\"{text}\""
            ),
            (TomlType.Texts, TomlString) => TomlRepairs.Write(value.Span, $"[{text}]"),
            (TomlType.Boolean, TomlString { Value: "true" or "false" } boolean) => TomlRepairs.Write(value.Span, boolean.Value),
            (TomlType.Integer, TomlString number) when IsWhole(number.Value) => TomlRepairs.Write(value.Span, number.Value),
            _ => null,
        };
    }

    /// <summary>Whether a text is a number as TOML writes it.</summary>
    private static bool IsWhole(string text) =>
        (text == "0" || !text.StartsWith('0')) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
