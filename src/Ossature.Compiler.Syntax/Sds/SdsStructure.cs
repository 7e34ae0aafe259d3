using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// What the generated parser sees of a file: its tokens with balanced braces, and for each the kind that <c>SdsParser.g4</c> gives it at its
/// place. Which blocks are never closed is found here.
/// </summary>
internal sealed class SdsStructure
{
    private readonly SourceText source;
    private readonly SyntaxToken[] read;
    private readonly DiagnosticBag problems;
    private readonly SdsClauseLine line;
    private readonly SdsRoutes routes;
    private SyntaxToken[] tokens;
    private byte[] kinds;
    private int count;

    /// <summary>The keyword of the present declaration, and where it stands.</summary>
    private SdsTokenKind declaration;
    private SyntaxToken declarationStart;

    /// <summary>How many braces are open, and what stands in front of the first of them.</summary>
    private int depth;
    private SyntaxToken beforeBlock;

    private SdsStructure(SourceText source, SyntaxToken[] read, DiagnosticBag problems)
    {
        (this.source, this.read, this.problems) = (source, read, problems);
        (tokens, kinds) = (new SyntaxToken[read.Length], new byte[read.Length]);
        line = new(read);
        routes = new(source, read, problems);
    }

    /// <summary>The tokens of a file as the parser gets them.</summary>
    /// <param name="source">The file.</param>
    /// <param name="read">What <see cref="SdsTokens.Read"/> gives.</param>
    /// <param name="problems">Where braces that are never closed and malformed routes are reported.</param>
    public static (SyntaxToken[] Tokens, byte[] Kinds) Of(SourceText source, SyntaxToken[] read, DiagnosticBag problems)
    {
        var structure = new SdsStructure(source, read, problems);
        structure.Read();
        Array.Resize(ref structure.tokens, structure.count);
        return (structure.tokens, structure.kinds);
    }

    private void Read()
    {
        var startsLine = true;
        for (var i = 0; i < read.Length; )
        {
            var kind = (SdsTokenKind)read[i].Kind;
            if (kind == SdsTokenKind.EndOfFile || (startsLine && depth > 0 && OpensDeclaration(i)))
            {
                CloseBlocks();
            }

            if (startsLine && depth == 0)
            {
                (declaration, declarationStart) = (kind, read[i]);
            }

            // A brace that closes nothing ends no declaration; at the start of a line it stands in front of one.
            var (first, endsBlock) = (i, kind == SdsTokenKind.CloseBrace && (depth == 1 || startsLine));
            i =
                startsLine && depth == 1 && IsClauseLine(kind) ? ReadClauseLine(i)
                : depth == 0 && declaration == SdsTokenKind.ApiKeyword && IsRoute(kind) ? ReadRoute(i, read.Length)
                : ReadToken(i, startsLine);
            startsLine =
                i == first + 1
                && (kind == SdsTokenKind.NewLine || (kind == SdsTokenKind.OpenBrace && depth == 1) || (endsBlock && depth == 0));
        }
    }

    /// <summary>Whether a token is a declaration keyword at the very start of a line that cannot be a member.</summary>
    private bool OpensDeclaration(int token) =>
        ((SdsTokenKind)read[token].Kind).IsDeclarationKeyword()
        && source.Text[read[token].Start - 1] is '\r' or '\n'
        && (SdsTokenKind)read[token + 1].Kind is not (SdsTokenKind.Colon or SdsTokenKind.Arrow or SdsTokenKind.Dot);

    /// <summary>Puts in the braces that are missing, in front of the line break that ends the last member.</summary>
    private void CloseBlocks()
    {
        if (depth == 0)
        {
            return;
        }

        problems.UnclosedBracket(
            Location.Of(source, TextSpan.FromBounds(declarationStart.Start, Math.Max(beforeBlock.End, declarationStart.End))),
            "{"
        );
        var lineBreak = count > 0 && kinds[count - 1] == SdsParser.NEW_LINE ? tokens[--count] : (SyntaxToken?)null;
        var at = lineBreak?.FullStart ?? tokens[count - 1].End;
        for (; depth > 0; depth--)
        {
            Add(new((ushort)SdsTokenKind.CloseBrace, at, at, at), SdsParser.CLOSE_BRACE);
        }

        Add(lineBreak ?? new((ushort)SdsTokenKind.NewLine, at, at, at), SdsParser.NEW_LINE);
    }

    private int ReadToken(int i, bool startsLine)
    {
        var token = read[i];
        var kind = (SdsTokenKind)token.Kind;
        var general = KindOf(i, startsLine);
        if (kind == SdsTokenKind.OpenBrace)
        {
            beforeBlock = depth == 0 && i > 0 ? read[i - 1] : beforeBlock;
            depth++;
        }
        else if (kind == SdsTokenKind.CloseBrace)
        {
            depth -= depth > 0 ? 1 : 0;
        }

        Add(token, general);
        return i + 1;
    }

    private int KindOf(int i, bool startsLine)
    {
        var next = i + 1 < read.Length ? (SdsTokenKind)read[i + 1].Kind : SdsTokenKind.EndOfFile;
        switch ((SdsTokenKind)read[i].Kind)
        {
            case SdsTokenKind.CloseBrace when depth == 0:
                return SdsParser.UNMATCHED;
            case SdsTokenKind.Comma when next is SdsTokenKind.CloseBracket or SdsTokenKind.CloseBrace or SdsTokenKind.NewLine:
                return SdsParser.TRAILING_COMMA;
            case SdsTokenKind.Question when read[i].FullStart < read[i].Start:
                return SdsParser.FILTER_MARK;
            case SdsTokenKind.InitialKeyword
            or SdsTokenKind.TerminalKeyword
                when !(depth == 1 && declaration == SdsTokenKind.MachineKeyword && next == SdsTokenKind.Colon):
            case SdsTokenKind.EdgeKeyword when !(depth == 0 ? startsLine : IsEdgeChange(i, next)):
            // A name of the wrong letters is a name; the parser says what is wrong with it.
            case SdsTokenKind.Word:
            case SdsTokenKind.Kebab when startsLine && depth > 0:
                return SdsParser.IDENTIFIER;
            default:
                return read[i].Kind;
        }
    }

    private bool IsEdgeChange(int i, SdsTokenKind next) =>
        declaration == SdsTokenKind.EvolveKeyword
        && depth == 1
        && (SdsTokenKind)read[i - 1].Kind is SdsTokenKind.Plus or SdsTokenKind.Tilde or SdsTokenKind.Minus
        && (next.IsName() || next == SdsTokenKind.Word);

    private bool IsClauseLine(SdsTokenKind first) =>
        declaration switch
        {
            SdsTokenKind.ContractKeyword
            or SdsTokenKind.InvariantKeyword
            or SdsTokenKind.SystemInvariantKeyword
            or SdsTokenKind.AuthKeyword
            or SdsTokenKind.LimitKeyword
            or SdsTokenKind.ObserveKeyword => first is not (SdsTokenKind.NewLine or SdsTokenKind.CloseBrace),
            SdsTokenKind.EvolveKeyword => first is SdsTokenKind.Bang or SdsTokenKind.StepMark,
            _ => first.IsClauseMark(),
        };

    /// <summary>Adds a line whose rest is the text of a clause; only what parts such texts keeps its kind.</summary>
    private int ReadClauseLine(int start)
    {
        line.Read(start);
        foreach (var bracket in line.Unclosed)
        {
            if ((SdsTokenKind)read[bracket].Kind == SdsTokenKind.OpenBrace)
            {
                problems.UnclosedBracket(Location.Of(source, read[bracket].Span), "{");
            }
        }

        var i = start;
        if (((SdsTokenKind)read[start].Kind).IsClauseMark())
        {
            Add(read[i], read[i].Kind);
            i++;
            var arrow = (SdsTokenKind)read[start].Kind == SdsTokenKind.Bang ? line.Find(SdsTokenKind.FatArrow, i) : line.End;
            AddText(ref i, arrow);
            if (i < line.End)
            {
                Add(read[i], read[i].Kind);
                i++;
            }
        }
        else if (declaration is SdsTokenKind.AuthKeyword or SdsTokenKind.LimitKeyword or SdsTokenKind.ObserveKeyword)
        {
            ReadRuleStart(ref i);
        }

        AddText(ref i, line.End);
        return i;
    }

    /// <summary>Adds what stands before the text of a rule, and of an observation all but its last phrase.</summary>
    private void ReadRuleStart(ref int i)
    {
        var start = i;
        var colon = Colon(i);
        while (i < line.End && i <= colon)
        {
            i = IsRoute((SdsTokenKind)read[i].Kind) && i < colon ? ReadRoute(i, colon) : ReadToken(i, i == start);
        }

        while (declaration == SdsTokenKind.ObserveKeyword && line.Find(SdsTokenKind.Comma, i) is var comma && comma < line.End)
        {
            AddText(ref i, comma);
            Add(read[i], SdsParser.COMMA);
            i++;
        }
    }

    /// <summary>The colon behind a route or key: the first one that does not stand inside a malformed route, as in <c>/notes/:id</c>.</summary>
    private int Colon(int start)
    {
        var colon = line.End;
        for (var i = line.End - 1; i > start; i--)
        {
            if ((SdsTokenKind)read[i].Kind == SdsTokenKind.Colon)
            {
                var isInside =
                    declaration != SdsTokenKind.ObserveKeyword
                    && read[i].FullStart == read[i].Start
                    && read[i + 1].FullStart == read[i + 1].Start;
                colon = isInside && colon < line.End ? colon : i;
            }
        }

        return colon;
    }

    private int ReadRoute(int i, int end)
    {
        Add(routes.Read(i, end, out var length), SdsParser.ROUTE);
        return i + length;
    }

    private static bool IsRoute(SdsTokenKind kind) => kind is SdsTokenKind.Route or SdsTokenKind.Slash;

    private void AddText(ref int i, int end)
    {
        for (; i < end; i++)
        {
            Add(read[i], SdsParser.TEXT);
        }
    }

    private void Add(SyntaxToken token, int kind)
    {
        if (count == tokens.Length)
        {
            Array.Resize(ref tokens, (2 * count) + 1);
            Array.Resize(ref kinds, (2 * count) + 1);
        }

        tokens[count] = token;
        kinds[count++] = (byte)kind;
    }
}
