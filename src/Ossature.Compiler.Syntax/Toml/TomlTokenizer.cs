using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// Steers the scanner through keys, values and nested brackets, and hands out tokens whose brackets balance: a closing bracket
/// that the file lacks is put in as a token without characters, one that closes nothing becomes <see cref="TomlTokenKind.Unexpected"/>.
/// </summary>
internal sealed class TomlTokenizer
{
    /// <summary>Deeper brackets, and longer dotted keys, are refused: readers of the tree may recurse that deep.</summary>
    public const int DeepestNesting = 512;

    private readonly string text;
    private readonly TomlScanner scanner;
    private readonly List<SyntaxToken> tokens;
    private readonly Stack<int> open = new();
    private int openBrackets;
    private int tooDeep;
    private int fullStart;

    /// <summary>Where a line started inside the innermost array, while nothing but plain values was read since; else -1.</summary>
    private int resumeAt = -1;
    private int resumeCount;
    private int resumeFullStart;

    /// <summary>Number of tokens at the last decision about a line break in an inline table; line breaks that follow share it.</summary>
    private int breakCount = -1;

    /// <param name="text">The file.</param>
    /// <param name="tokens">Where the tokens of a line go.</param>
    public TomlTokenizer(string text, List<SyntaxToken> tokens)
    {
        this.text = text;
        this.tokens = tokens;
        scanner = new(text);
    }

    /// <summary>Reads one logical line, its line break or the end of the file included.</summary>
    public void ReadLine()
    {
        breakCount = -1;
        while (Read()) { }
    }

    /// <summary>Reads one token; false at the end of a logical line.</summary>
    private bool Read()
    {
        scanner.Next();
        if (scanner.IsHidden)
        {
            if (scanner is { Type: TomlParser.BYTE_ORDER_MARK, Start: > 0 })
            {
                Add(TomlParser.BAD_KEY_CHAR);
            }

            return true;
        }

        switch (scanner.Type)
        {
            case TokenConstants.EOF:
                CloseAll();
                Add();
                return false;
            case TomlParser.NEWLINE:
                return !ReadLineBreak();
            case TomlParser.OPEN_BRACKET or TomlParser.OPEN_BRACE:
                Open();
                break;
            case TomlParser.CLOSE_BRACKET or TomlParser.CLOSE_BRACE:
                Close();
                break;
            case TomlParser.COMMA:
                Add();
                scanner.InValues = Innermost == TomlParser.OPEN_BRACKET || open.Count == 0 && scanner.InValues;
                break;
            case TomlParser.EQUALS when Innermost == TomlParser.OPEN_BRACKET && resumeAt >= 0:
                Resume();
                break;
            case TomlParser.OPEN_TABLE
            or TomlParser.OPEN_ARRAY_TABLE
            or TomlParser.CLOSE_TABLE
            or TomlParser.CLOSE_ARRAY_TABLE when open.Count > 0:
                ReadBracketInKeys();
                break;
            default:
                Add();
                break;
        }

        return true;
    }

    private int Innermost => open.TryPeek(out var bracket) ? bracket : 0;

    private void Open()
    {
        resumeAt = -1;
        if (tooDeep > 0 || open.Count >= DeepestNesting)
        {
            tooDeep++;
            Add(TomlParser.TOO_DEEP);
            return;
        }

        Add();
        open.Push(scanner.Type);
        openBrackets += scanner.Type == TomlParser.OPEN_BRACKET ? 1 : 0;
        scanner.InValues = scanner.Type == TomlParser.OPEN_BRACKET;
    }

    private void Close()
    {
        resumeAt = -1;
        if (tooDeep > 0)
        {
            tooDeep--;
            Add(TomlParser.TOO_DEEP);
            return;
        }

        var opening = scanner.Type == TomlParser.CLOSE_BRACKET ? TomlParser.OPEN_BRACKET : TomlParser.OPEN_BRACE;
        var openings = opening == TomlParser.OPEN_BRACKET ? openBrackets : open.Count - openBrackets;
        if (openings == 0)
        {
            Add(TomlParser.UNEXPECTED);
            return;
        }

        while (Innermost != opening)
        {
            CloseInnermost();
        }

        Add();
        Pop();
    }

    /// <summary>The lexer of keys knows brackets as headers only; inside an inline table <c>]</c> may close an array around it.</summary>
    private void ReadBracketInKeys()
    {
        var closes = scanner.Type is TomlParser.CLOSE_TABLE or TomlParser.CLOSE_ARRAY_TABLE && openBrackets > 0 && tooDeep == 0;
        if (!closes)
        {
            Add(TomlParser.UNEXPECTED);
            return;
        }

        scanner.InValues = true;
        ReadAgainFrom(scanner.Start);
    }

    /// <summary>Whether the line break ends a logical line.</summary>
    private bool ReadLineBreak()
    {
        if (Innermost == TomlParser.OPEN_BRACE && tokens.Count != breakCount)
        {
            if (ContinuesTable())
            {
                Add(TomlParser.TABLE_BREAK);
                breakCount = tokens.Count;
                return false;
            }

            while (Innermost == TomlParser.OPEN_BRACE)
            {
                CloseInnermost();
            }
        }

        if (open.Count == 0)
        {
            tooDeep = 0;
            Add();
            scanner.InValues = false;
            return true;
        }

        if (Innermost == TomlParser.OPEN_BRACKET)
        {
            (resumeAt, resumeCount, resumeFullStart) = (scanner.Start, tokens.Count, fullStart);
        }

        return false;
    }

    /// <summary>Whether people who break the line here go on with the same inline table (TOML 1.0 forbids it, but it is clear what was meant).</summary>
    private bool ContinuesTable()
    {
        if (tokens[^1].Kind is TomlParser.OPEN_BRACE or TomlParser.COMMA)
        {
            return true;
        }

        var next = scanner.End;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\n')
        {
            next++;
        }

        return next < text.Length && text[next] is ',' or '}';
    }

    /// <summary>
    /// In an array a <c>=</c> shows that the array was never closed and that a new line <c>key = value</c> has begun: reading starts again
    /// at that line, so one forgotten bracket is one problem.
    /// </summary>
    private void Resume()
    {
        tokens.RemoveRange(resumeCount, tokens.Count - resumeCount);
        fullStart = resumeFullStart;
        CloseAll();
        ReadAgainFrom(resumeAt);
        resumeAt = -1;
    }

    private void ReadAgainFrom(int at) => scanner.Position = at;

    private void CloseAll()
    {
        while (open.Count > 0)
        {
            CloseInnermost();
        }
    }

    private void CloseInnermost()
    {
        var closing = Innermost == TomlParser.OPEN_BRACKET ? TomlParser.CLOSE_BRACKET : TomlParser.CLOSE_BRACE;
        tokens.Add(new((ushort)closing, fullStart, fullStart, fullStart));
        Pop();
    }

    private void Pop()
    {
        openBrackets -= open.Pop() == TomlParser.OPEN_BRACKET ? 1 : 0;
        scanner.InValues = true;
    }

    private void Add() => Add(scanner.Type);

    private void Add(int type)
    {
        tokens.Add(new((ushort)Math.Max(type, 0), fullStart, scanner.Start, scanner.End));
        fullStart = scanner.End;
    }
}
