using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>
/// How deep the lines of an SDS file stand: one level for each open bracket, one more on a line that goes on with the one above; a bracket that
/// closes stands as deep as the line of the one that it closes.
/// </summary>
internal sealed class SdsIndents
{
    /// <summary>No line stands deeper, so that a file grows by no more than so many blanks a line.</summary>
    private const int Deepest = 100;

    private readonly Stack<OpenBracket> open = new();
    private int lineNumber;

    /// <summary>How deep the line stands that the present one ends: another one where a bracket of that other one is closed here.</summary>
    private int statement;

    /// <summary>How deep the present line stands.</summary>
    public int Line { get; private set; }

    /// <summary>How deep the comments above the present line stand: with it, or with what is in the brackets that it closes.</summary>
    public int Comments { get; private set; }

    /// <summary>Whether no bracket is open.</summary>
    public bool IsTop => open.Count == 0;

    /// <summary>Goes on to the next line.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="isContinued">Whether it goes on with the line above.</param>
    public void StartLine(SdsTokenKind first, bool isContinued)
    {
        lineNumber++;
        open.TryPeek(out var bracket);
        var inside = bracket?.Inside ?? 0;
        var isInBraces = bracket is null || bracket.Closing == SdsTokenKind.CloseBrace;
        Comments = isContinued && isInBraces ? inside + 1 : inside;
        Line = bracket?.Closing == first ? bracket.Line : Comments;
        statement = Line;
    }

    /// <summary>Goes on to the next token of the line.</summary>
    public void Pass(SdsTokenKind kind)
    {
        open.TryPeek(out var bracket);
        if (ClosingOf(kind) is { } closing)
        {
            var around = bracket?.LineNumber == lineNumber ? bracket.Inside : statement;
            open.Push(new(closing, statement, lineNumber, Math.Min(around + 1, Deepest)));
        }
        else if (bracket?.Closing == kind)
        {
            open.Pop();
            statement = Math.Min(statement, bracket.Line);
        }
    }

    private static SdsTokenKind? ClosingOf(SdsTokenKind kind) =>
        kind switch
        {
            SdsTokenKind.OpenBrace => SdsTokenKind.CloseBrace,
            SdsTokenKind.OpenParenthesis => SdsTokenKind.CloseParenthesis,
            SdsTokenKind.OpenBracket => SdsTokenKind.CloseBracket,
            _ => null,
        };

    /// <param name="Closing">What closes it.</param>
    /// <param name="Line">How deep its line stands.</param>
    /// <param name="LineNumber">Which line that is.</param>
    /// <param name="Inside">How deep the lines in it stand.</param>
    private sealed record OpenBracket(SdsTokenKind Closing, int Line, int LineNumber, int Inside);
}
