using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>A value as it is written into a TOML file.</summary>
public abstract record TomlText
{
    private protected TomlText() { }

    /// <summary>A text, in double quotes on one line.</summary>
    public static TomlText Of(string value) => new Scalar(Quote(value));

    /// <summary>A whole number.</summary>
    public static TomlText Of(long value) => new Scalar(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A list of texts: <c>[]</c>, or one text per line, so that a change of one is a change of one line.</summary>
    public static TomlText Of(IEnumerable<string> values) => new Texts([.. values.Select(Quote)]);

    /// <summary>A key, in quotes only where it needs them.</summary>
    public static string Key(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? key : Quote(key);

    /// <summary>The value as a new one is written.</summary>
    public abstract override string ToString();

    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            // What is no character (a lone surrogate) is enumerated as U+FFFD, so the file stays readable whatever the value holds.
            text = rune.Value switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '\x7F' => text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => text.Append(rune.ToString()),
            };
        }

        return text.Append('"').ToString();
    }

    internal sealed record Scalar(string Text) : TomlText
    {
        public override string ToString() => Text;
    }

    internal sealed record Texts(ImmutableArray<string> Items) : TomlText
    {
        public override string ToString() =>
            Items.IsEmpty ? "[]" : string.Concat(Items.Select(item => $"    {item},\n").Prepend("[\n").Append("]"));
    }
}
