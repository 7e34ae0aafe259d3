using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Lets through the line breaks that end a member, and reports the brackets that the member leaves open.</summary>
internal sealed class SdsTokenReader(SourceText source, DiagnosticBag problems)
{
    private readonly SdsScanner scanner = new(source.Text);
    private readonly TokenBuffer tokens = new();

    /// <summary>Where the brackets stand that are open.</summary>
    private readonly Stack<int> open = new();

    private SdsTokenKind last = SdsTokenKind.NewLine;
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

        return tokens.Take();
    }

    private bool IsInBrackets => open.TryPeek(out var bracket) && source.Text[bracket] is '(' or '[';

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
            IsInBrackets || last == SdsTokenKind.NewLine || (last.ContinuesBelow() && !isEnd) || scanner.Kind.ContinuesAbove();
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
                Close('(');
                break;
            case SdsTokenKind.CloseBracket:
                Close('[');
                break;
            case SdsTokenKind.CloseBrace:
                GiveUpBrackets();
                Close('{');
                break;
            case SdsTokenKind.EndOfFile:
                ReadEnd();
                break;
        }

        Add(scanner.Kind, scanner.Start, scanner.End);
        switch (scanner.Kind)
        {
            case SdsTokenKind.OpenParenthesis or SdsTokenKind.OpenBracket or SdsTokenKind.OpenBrace:
                open.Push(scanner.Start);
                break;
            case SdsTokenKind.String:
                CheckString(TextSpan.FromBounds(scanner.Start, scanner.End));
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

        if (last != SdsTokenKind.NewLine)
        {
            Add(SdsTokenKind.NewLine, fullStart, fullStart);
        }
    }

    private void Close(char opening)
    {
        if (open.TryPeek(out var bracket) && source.Text[bracket] == opening)
        {
            open.Pop();
        }
    }

    /// <summary>
    /// Takes the round and square brackets that are open since the last brace for ones that nothing closes; of a row of equal ones one is
    /// reported.
    /// </summary>
    private void GiveUpBrackets()
    {
        for (var inner = -1; IsInBrackets; )
        {
            var bracket = new TextSpan(open.Pop(), 1);
            if (bracket.End != inner || source.Text[bracket.Start] != source.Text[inner])
            {
                problems.UnclosedBracket(Location.Of(source, bracket), source.ToString(bracket));
            }

            inner = bracket.Start;
        }
    }

    private void CheckString(TextSpan text)
    {
        if (!scanner.IsClosed)
        {
            problems.UnclosedString(Location.Of(source, text));
        }

        SdsStrings.CheckEscapes(source, text, problems);
    }

    private void Add(SdsTokenKind kind, int start, int end)
    {
        tokens.Add((ushort)kind, fullStart, start, end);
        (last, fullStart) = (kind, end);
    }
}
