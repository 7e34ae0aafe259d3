using System.Text;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Cuts the tokens of an SDS file into the lines that its author wrote, and says where each stands.</summary>
internal sealed class SdsLines(string text, SyntaxToken[] tokens, SdsSpacing spacing)
{
    private readonly List<SdsLine> lines = [];
    private readonly SdsIndents indents = new();
    private readonly StringBuilder above = new();

    /// <summary>What the declaration is that the present line belongs to.</summary>
    private SdsTokenKind declaration;

    public List<SdsLine> Read()
    {
        for (var (i, end) = (0, 0); i < tokens.Length; i++)
        {
            var kind = KindOf(i);
            if (kind == SdsTokenKind.NewLine)
            {
                continue;
            }

            var gap = TextSpan.FromBounds(end, tokens[i].Start);
            end = tokens[i].End;
            if (lines.Count == 0 || kind == SdsTokenKind.EndOfFile || text.AsSpan(gap.Start, gap.Length).ContainsAny('\r', '\n'))
            {
                StartLine(i, gap);
            }
            else
            {
                lines[^1].Width += spacing.HasBlankBefore(i) ? 1 : 0;
            }

            lines[^1].Width += tokens[i].Span.Length;
            indents.Pass(kind);
        }

        AlignRemarks();
        return lines;
    }

    private void StartLine(int first, TextSpan gap)
    {
        var kind = KindOf(first);
        var isContinued = first > 0 && KindOf(first - 1) != SdsTokenKind.NewLine;
        var rest = text.AsSpan(gap.Start, gap.Length);
        if (first > 0)
        {
            var remark = rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest;
            lines[^1].Remark = TextSpan.FromBounds(
                gap.Start + remark.Length - remark.TrimStart().Length,
                gap.Start + remark.Length
            );
            rest = rest[remark.Length..];
            rest = rest[(rest is ['\r', '\n', ..] ? 2 : Math.Min(rest.Length, 1))..];
        }

        var wanted = GapAbove(first, isContinued, !rest.Contains('-'));
        indents.StartLine(kind, isContinued);
        above.Clear();
        SdsGap.Write(
            above,
            rest.TrimStart('\uFEFF'),
            wanted,
            kind is SdsTokenKind.CloseBrace or SdsTokenKind.EndOfFile,
            indents.Comments
        );
        lines.Add(new(first, indents.Line, above.ToString()) { Width = 2 * indents.Line });
    }

    /// <summary>How many blank lines stand below the line above.</summary>
    private Gap GapAbove(int first, bool isContinued, bool isBare)
    {
        if (first == 0)
        {
            declaration = KindOf(0);
            return Gap.None;
        }

        if (!indents.IsTop || isContinued)
        {
            return IsBehindBrace(first) ? Gap.None : Gap.AtMostOne;
        }

        var last = declaration;
        declaration = KindOf(first);
        return isBare && last == SdsTokenKind.EdgeKeyword && declaration == SdsTokenKind.EdgeKeyword ? Gap.AtMostOne : Gap.One;
    }

    private bool IsBehindBrace(int first) =>
        (KindOf(first - 1) == SdsTokenKind.NewLine ? KindOf(first - 2) : KindOf(first - 1)) == SdsTokenKind.OpenBrace;

    /// <summary>Comments behind tokens stand two blanks behind them, on neighbouring lines below each other.</summary>
    private void AlignRemarks()
    {
        for (var i = 0; i < lines.Count; )
        {
            var (end, longest) = (i, 0);
            do
            {
                longest = Math.Max(longest, lines[end++].Width);
            } while (end < lines.Count && lines[end - 1].Remark.Length > 0 && lines[end] is { Remark.Length: > 0, Above: "" });

            while (i < end)
            {
                lines[i++].LongestWidth = longest;
            }
        }
    }

    private SdsTokenKind KindOf(int token) => (SdsTokenKind)tokens[token].Kind;
}
