using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Lays out an SDS file: the lines stay those that its author wrote, what stands between their tokens follows rules.</summary>
internal static class SdsFormatter
{
    /// <summary>The edits that format a file without errors.</summary>
    public static ImmutableArray<TextEdit> Format(SdsSyntaxTree tree)
    {
        var text = tree.Source.Text;
        var (tokens, roles) = SdsRoles.Of(tree.Document);
        var edits = new EditList(text);
        var spacing = new SdsSpacing(tokens, roles);
        var between = new StringBuilder();
        SdsLine? previous = null;
        var (end, next) = (0, 0);
        var lines = new SdsLines(text, tokens, spacing).Read();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == (ushort)SdsTokenKind.NewLine)
            {
                continue;
            }

            between.Clear();
            if (next < lines.Count && lines[next].First == i)
            {
                WriteEnd(between, text, previous);
                previous = lines[next++];
                between.Append(previous.Above).Append(' ', 2 * previous.Indent);
            }
            else if (spacing.HasBlankBefore(i))
            {
                between.Append(' ');
            }

            edits.Replace(end, tokens[i].Start, between);
            end = tokens[i].End;
        }

        return edits.ToImmutable();
    }

    private static void WriteEnd(StringBuilder result, string text, SdsLine? line)
    {
        if (line is null)
        {
            return;
        }

        if (line.Remark.Length > 0)
        {
            result.Append(' ', line.LongestWidth - line.Width + 2);
            result.Append(text.AsSpan(line.Remark.Start, line.Remark.Length).TrimEnd());
        }

        result.Append('\n');
    }
}
