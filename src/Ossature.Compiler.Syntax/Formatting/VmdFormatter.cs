using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Lays out a VMD file in one pass over its lines. Every line keeps its kind, so that the formatted file has the same tree.</summary>
internal sealed class VmdFormatter(SourceText source, SyntaxToken[] lines)
{
    private readonly EditList edits = new(source.Text);
    private readonly string newline = LineBreaks.Of(source.Text);

    /// <summary>What shall stand between the text of the line above and that of the present one.</summary>
    private readonly StringBuilder between = new();
    private readonly StringBuilder statement = new();

    /// <summary>The edits that format a text.</summary>
    public static ImmutableArray<TextEdit> Format(SourceText source, SyntaxToken[] lines) =>
        new VmdFormatter(source, lines).Run();

    private ImmutableArray<TextEdit> Run()
    {
        var written = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            WriteGap(i);
            var end = LineBreaks.EndOf(source.Text, line);
            if (IsVerbatim(i))
            {
                edits.Replace(written, line.Start, between);
                between.Clear().Append(end < line.End ? source.Text.AsSpan(end, line.End - end) : newline);
                written = end;
                continue;
            }

            var text = source.Trimmed(line.Start, end);
            edits.Replace(written, text.Start, between);
            WriteStatement(line, text);
            between.Clear().Append(newline);
            written = text.End;
        }

        return edits.ToImmutable();
    }

    private void WriteStatement(SyntaxToken line, TextSpan text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var words = line.StatementSpan(source);
        statement.Clear();
        VmdStatement.Write(statement, (VmdTokenKind)line.Kind, source.Text.AsSpan(words.Start, words.Length));
        var comment = source.Trimmed(words.End, text.End);
        if (comment.Length > 0)
        {
            statement.Append("  ").Append(source.Text, comment.Start, comment.Length);
        }

        edits.ReplaceBlanks(text.Start, text.End, statement);
    }

    private void WriteGap(int i)
    {
        var (start, end) = (lines[i].FullStart, lines[i].Start);
        var trivia = source.Text.AsSpan(start, end - start);
        if (i == 0 && trivia.IsEmpty)
        {
            return;
        }

        var kind = (VmdTokenKind)lines[i].Kind;
        var gap =
            i > 0 ? Between((VmdTokenKind)lines[i - 1].Kind, kind)
            : KeepsTop() ? Gap.Verbatim
            : Gap.AtMostOne;
        BlankLines.Write(between, kind == VmdTokenKind.EndOfFile ? trivia.TrimEnd() : trivia, gap, i == 0, newline);
    }

    private static Gap Between(VmdTokenKind above, VmdTokenKind below) =>
        below == VmdTokenKind.EndOfFile ? Gap.AtMostOne
        : above == VmdTokenKind.CoversDirective && (below == VmdTokenKind.CoversDirective || OpensStanza(below)) ? Gap.None
        : below == VmdTokenKind.CoversDirective || OpensStanza(below) || (IsDirective(below) && !IsDirective(above)) ? Gap.One
        : Gap.AtMostOne;

    private static bool OpensStanza(VmdTokenKind kind) => kind is VmdTokenKind.Signature or VmdTokenKind.ScenarioHeader;

    private static bool IsDirective(VmdTokenKind kind) =>
        kind
            is VmdTokenKind.SpecDirective
                or VmdTokenKind.ArchDirective
                or VmdTokenKind.StatusDirective
                or VmdTokenKind.FixtureDirective
                or VmdTokenKind.CoversDirective
                or VmdTokenKind.Directive;

    private bool IsVerbatim(int line) => lines[line].Kind == (ushort)VmdTokenKind.Output || (line == 0 && KeepsTop());

    /// <summary>Whether the first line would lose a character if it were moved to the top of the file.</summary>
    private bool KeepsTop() =>
        source.Trimmed(lines[0].Start, source.Length) is { Length: > 0 } text && source.Text[text.Start] == '\uFEFF';
}
