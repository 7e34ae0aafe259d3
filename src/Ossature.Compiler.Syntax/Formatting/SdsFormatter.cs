using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Lays out an SDS file: the lines stay those that its author wrote, what stands between their tokens follows rules.</summary>
internal static class SdsFormatter
{
    /// <summary>The edits that format a text without errors.</summary>
    public static ImmutableArray<TextEdit> Format(SourceText source, SyntaxToken[] tokens)
    {
        var edits = Edits(source.Text, tokens);
        return KeepsTokens(source, tokens, edits) ? edits : [];
    }

    private static ImmutableArray<TextEdit> Edits(string text, SyntaxToken[] tokens)
    {
        var edits = new EditList(text);
        var spacing = new SdsSpacing(text, tokens);
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

    /// <summary>
    /// Whether a formatted file has the tokens that it had. Where people put blanks between tokens that are one without them, in a place where
    /// the layout wants none, the file stays as it is.
    /// </summary>
    private static bool KeepsTokens(SourceText source, SyntaxToken[] tokens, ImmutableArray<TextEdit> edits)
    {
        if (edits.IsEmpty)
        {
            return true;
        }

        var formatted = source.WithEdits(edits);
        var others = SdsTokens.Read(formatted, []);
        var isSame = others.Length == tokens.Length;
        for (var i = 0; isSame && i < tokens.Length; i++)
        {
            isSame = tokens[i].Kind == others[i].Kind && (IsLineBreak(tokens[i]) || SameText(tokens[i], others[i]));
        }

        return isSame;

        bool SameText(SyntaxToken one, SyntaxToken other) =>
            source.Text.AsSpan(one.Start, one.Span.Length).SequenceEqual(formatted.Text.AsSpan(other.Start, other.Span.Length));
    }

    private static bool IsLineBreak(SyntaxToken token) => token.Kind == (ushort)SdsTokenKind.NewLine;
}
