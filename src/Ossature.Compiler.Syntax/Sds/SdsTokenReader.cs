using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Lets through the line breaks that end a member, and reports the brackets that the member leaves open.</summary>
internal sealed class SdsTokenReader(SourceText source, DiagnosticBag problems)
{
    private readonly SdsScanner scanner = new(source.Text);
    private readonly List<SyntaxToken> tokens = new(source.Length / 5 + 4);
    private readonly Stack<SyntaxToken> open = new();
    private int fullStart;

    /// <summary>The first line break behind the last token; none where both are zero.</summary>
    private int breakStart;
    private int breakEnd;

    /// <summary>Where the present line starts.</summary>
    private int lineStart = source.Text is ['\uFEFF', ..] ? 1 : 0;

    public SyntaxToken[] Read()
    {
        do
        {
            scanner.Next();
            if (scanner.Kind == SdsTokenKind.NewLine)
            {
                (breakStart, breakEnd) = breakEnd == 0 ? (scanner.Start, scanner.End) : (breakStart, breakEnd);
                lineStart = scanner.End;
                continue;
            }

            if (breakEnd > 0)
            {
                ReadLineBreak();
                breakEnd = 0;
            }

            ReadToken();
        } while (scanner.Kind != SdsTokenKind.EndOfFile);

        return [.. tokens];
    }

    private SdsTokenKind Last => tokens.Count == 0 ? SdsTokenKind.NewLine : (SdsTokenKind)tokens[^1].Kind;

    private bool IsInBrackets =>
        open.TryPeek(out var bracket) && (SdsTokenKind)bracket.Kind is SdsTokenKind.OpenParenthesis or SdsTokenKind.OpenBracket;

    private void ReadLineBreak()
    {
        var isEnd =
            scanner.Kind is SdsTokenKind.CloseBrace or SdsTokenKind.EndOfFile
            || scanner.Kind.IsClauseMark()
            || (scanner.Kind.IsDeclarationKeyword() && scanner.Start == lineStart);
        if (isEnd)
        {
            GiveUpBrackets();
        }

        var isDropped =
            IsInBrackets || Last == SdsTokenKind.NewLine || (Last.ContinuesBelow() && !isEnd) || scanner.Kind.ContinuesAbove();
        if (!isDropped)
        {
            Add(SdsTokenKind.NewLine, breakStart, breakEnd);
        }
    }

    private void ReadToken()
    {
        switch (scanner.Kind)
        {
            case SdsTokenKind.CloseParenthesis:
                Close(SdsTokenKind.OpenParenthesis);
                break;
            case SdsTokenKind.CloseBracket:
                Close(SdsTokenKind.OpenBracket);
                break;
            case SdsTokenKind.CloseBrace:
                GiveUpBrackets();
                Close(SdsTokenKind.OpenBrace);
                break;
            case SdsTokenKind.EndOfFile:
                ReadEnd();
                break;
        }

        var token = Add(scanner.Kind, scanner.Start, scanner.End);
        switch (scanner.Kind)
        {
            case SdsTokenKind.OpenParenthesis or SdsTokenKind.OpenBracket or SdsTokenKind.OpenBrace:
                open.Push(token);
                break;
            case SdsTokenKind.String:
                CheckString(token);
                break;
        }
    }

    private void ReadEnd()
    {
        while (open.Count > 0)
        {
            GiveUpBrackets();
            open.TryPop(out _);
        }

        if (Last != SdsTokenKind.NewLine)
        {
            Add(SdsTokenKind.NewLine, fullStart, fullStart);
        }
    }

    private void Close(SdsTokenKind opening)
    {
        if (open.TryPeek(out var bracket) && (SdsTokenKind)bracket.Kind == opening)
        {
            open.Pop();
        }
    }

    /// <summary>Takes the round and square brackets that are open since the last brace for ones that nothing closes.</summary>
    private void GiveUpBrackets()
    {
        while (IsInBrackets)
        {
            var bracket = open.Pop();
            problems.UnclosedBracket(Location.Of(source, bracket.Span), source.ToString(bracket.Span));
        }
    }

    private void CheckString(SyntaxToken token)
    {
        if (!scanner.IsClosed)
        {
            problems.UnclosedString(Location.Of(source, token.Span));
        }

        SdsStrings.CheckEscapes(source, token, problems);
    }

    private SyntaxToken Add(SdsTokenKind kind, int start, int end)
    {
        var token = new SyntaxToken((ushort)kind, fullStart, start, end);
        tokens.Add(token);
        fullStart = end;
        return token;
    }
}
