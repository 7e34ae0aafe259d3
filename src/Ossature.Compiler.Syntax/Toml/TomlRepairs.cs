using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>What to write where a TOML file is not one and there is one way only to mend it.</summary>
internal static class TomlRepairs
{
    /// <summary>Puts in what is missing.</summary>
    public static CodeFix Insert(int at, string text) => CodeFix.Replace($"write `{text.Trim()}`", new(at, 0), text);

    /// <summary>Puts a comma behind the last token of a value; null where that is broken off, because it would take the comma for a part of it.</summary>
    public static CodeFix? Separate(SyntaxToken last) =>
        last.IsMissing || (TomlTokenKind)last.Kind is TomlTokenKind.UnclosedString or TomlTokenKind.UnclosedMultiLineString
            ? null
            : Insert(last.End, ",");

    /// <summary>Puts the sign between a key and a value; null where what follows on the line is plainly no value.</summary>
    /// <param name="source">The file.</param>
    /// <param name="keyEnd">The end of the key.</param>
    public static CodeFix? Assign(SourceText source, int keyEnd)
    {
        var rest = source.Text.AsSpan(keyEnd).TrimStart([' ', '\t']);
        return !rest.IsEmpty && (char.IsAsciiDigit(rest[0]) || rest[0] is '"' or '\'' or '[' or '{')
            ? Insert(keyEnd, " =")
            : null;
    }

    /// <summary>Closes a string that lasts to the end of its line; null where it may have been meant to end before.</summary>
    public static CodeFix? Close(TextSpan span, string text) =>
        text.AsSpan(1).IndexOfAny("#,]}\"'\\") < 0 ? Insert(span.Start + text.TrimEnd().Length, text[..1]) : null;

    /// <summary>Writes a truth value as TOML does, and other text in quotes; null where more text follows or the text holds what quotes change.</summary>
    public static CodeFix? Quote(SourceText source, TextSpan span)
    {
        var text = source.ToString(span);
        var rest = source.Text.AsSpan(span.End).TrimStart([' ', '\t']);
        if (
            text.AsSpan().IndexOfAny("\"'\\") >= 0
            || (!rest.IsEmpty && rest[0] is not ('\r' or '\n' or '#' or ',' or ']' or '}'))
        )
        {
            return null;
        }

        return text.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "ON" => Write(span, "true"),
            "FALSE" or "NO" or "OFF" => Write(span, "false"),
            _ => Write(span, $"\"{text}\""),
        };
    }

    /// <summary>Gives a number the zero that belongs on the other side of its point; null for all other numbers.</summary>
    public static CodeFix? CompleteNumber(TextSpan span, string text)
    {
        var digits = text.TrimStart('+', '-');
        var isFraction = digits.Length > 1 && digits[0] == '.' && digits.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        var isWhole = digits is [not '0', .., '.'] && digits.AsSpan(..^1).IndexOfAnyExceptInRange('0', '9') < 0;
        return isFraction ? Write(span, $"{text[..^digits.Length]}0{digits}")
            : isWhole ? Write(span, text + "0")
            : null;
    }

    /// <summary>Writes another value.</summary>
    public static CodeFix Write(TextSpan span, string value) => CodeFix.Replace($"write `{value}`", span, value);
}
