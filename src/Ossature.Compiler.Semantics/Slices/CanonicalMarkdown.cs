using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Formatting;

namespace Ossature.Compiler.Semantics.Slices;

/// <summary>Writes Markdown in one layout, so that texts which differ in layout only come out equal.</summary>
public static class CanonicalMarkdown
{
    /// <summary>Parts that are not empty, one blank line between them, ended by a line break.</summary>
    internal static string Join(params IEnumerable<string> parts) =>
        string.Join("\n\n", parts.Select(part => part.TrimEnd('\n')).Where(part => part.Length > 0)) + "\n";

    /// <summary>One bullet per item.</summary>
    internal static string Bullets(IEnumerable<string> items) =>
        string.Join('\n', items.Select(item => "- " + Prose(item).Replace("\n", "\n  ", StringComparison.Ordinal)));

    /// <summary>The text that a section holds besides what it consists of, in canonical layout; empty when there is none.</summary>
    internal static string Written(ImmutableArray<SectionText> texts, string section)
    {
        foreach (var text in texts)
        {
            if (string.Equals(text.Name, section, StringComparison.OrdinalIgnoreCase))
            {
                return Prose(text.Text);
            }
        }

        return "";
    }

    /// <summary>A fenced block; the fence is longer than any run of backticks inside.</summary>
    internal static string Fenced(string language, string content)
    {
        var fence = "```";
        while (content.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}{language}\n{(content.Length == 0 || content.EndsWith('\n') ? content : content + "\n")}{fence}";
    }

    /// <summary>
    /// Prose as the formatter lays it out, without blanks at line ends, and with each paragraph and list item on one line. Headings,
    /// tables, quotes and code keep their lines.
    /// </summary>
    public static string Prose(string text)
    {
        var result = new StringBuilder();
        string? fence = null;
        var (blank, joinable) = (false, false);
        foreach (var line in ProseLayout.Normalize(text).Split('\n'))
        {
            var trimmed = line.Trim();
            if (fence is not null)
            {
                result.Append('\n').Append(line.TrimEnd('\r'));
                fence = trimmed.StartsWith(fence, StringComparison.Ordinal) && trimmed.Trim(fence[0]).Length == 0 ? null : fence;
                (blank, joinable) = (false, false);
            }
            else if (trimmed.Length == 0)
            {
                (blank, joinable) = (true, false);
            }
            else if (joinable && !StartsBlock(trimmed))
            {
                result.Append(' ').Append(trimmed);
            }
            else
            {
                result
                    .Append(
                        result.Length == 0 ? ""
                        : blank ? "\n\n"
                        : "\n"
                    )
                    .Append(line.TrimEnd());
                fence = OpenFence(trimmed);
                (blank, joinable) = (false, IsItem(trimmed) || !(IsIndentedCode(line) || StartsBlock(trimmed)));
            }
        }

        return result.ToString();
    }

    private static string? OpenFence(string trimmed)
    {
        var length = trimmed.TakeWhile(c => c == trimmed[0]).Count();
        return trimmed[0] is '`' or '~' && length >= 3 ? trimmed[..length] : null;
    }

    private static bool StartsBlock(string trimmed) =>
        trimmed[0] is '|' or '>' || IsHeading(trimmed) || IsRule(trimmed) || IsItem(trimmed) || OpenFence(trimmed) is not null;

    private static bool IsHeading(string trimmed) =>
        trimmed.TrimStart('#') is var title && title.Length < trimmed.Length && title is "" or [' ', ..];

    private static bool IsRule(string trimmed) => trimmed[0] is '=' or '-' or '*' or '_' && trimmed.All(c => c == trimmed[0]);

    private static bool IsIndentedCode(string line) => line[0] == '\t' || line.StartsWith("    ", StringComparison.Ordinal);

    private static bool IsItem(string trimmed)
    {
        var digits = trimmed.TakeWhile(char.IsAsciiDigit).Count();
        var marker = trimmed.ElementAtOrDefault(digits);
        var marked = digits > 0 ? marker is '.' or ')' : marker is '-' or '*' or '+';
        return marked && trimmed.ElementAtOrDefault(digits + 1) is '\0' or ' ';
    }
}
