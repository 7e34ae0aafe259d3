using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// Steers the generated lexer through keys, values and nested brackets, and hands out tokens whose brackets balance: a closing bracket
/// that the file lacks is put in as a token without characters, one that closes nothing becomes <see cref="TomlTokenKind.Unexpected"/>.
/// </summary>
internal sealed class TomlTokenizer
{
    /// <summary>Deeper brackets, and longer dotted keys, are refused: readers of the tree may recurse that deep.</summary>
    public const int DeepestNesting = 512;

    private readonly string text;
    private readonly TomlLexer lexer;
    private readonly List<IToken> tokens = [];
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

    private TomlTokenizer(string text)
    {
        this.text = text;
        lexer = new TomlLexer(new AntlrInputStream(text));
        lexer.RemoveErrorListeners();
    }

    public static IList<IToken> Tokenize(string text)
    {
        var tokenizer = new TomlTokenizer(text);
        while (tokenizer.Read()) { }

        return tokenizer.tokens;
    }

    private bool Read()
    {
        var token = lexer.NextToken();
        if (token.Channel != Lexer.DefaultTokenChannel)
        {
            if (token.Type == TomlLexer.BYTE_ORDER_MARK && token.StartIndex > 0)
            {
                Add(token, TomlLexer.BAD_KEY_CHAR);
            }

            return true;
        }

        switch (token.Type)
        {
            case TokenConstants.EOF:
                CloseAll();
                Add(token);
                return false;
            case TomlLexer.NEWLINE:
                ReadLineBreak(token);
                break;
            case TomlLexer.OPEN_BRACKET or TomlLexer.OPEN_BRACE:
                Open(token);
                break;
            case TomlLexer.CLOSE_BRACKET or TomlLexer.CLOSE_BRACE:
                Close(token);
                break;
            case TomlLexer.COMMA:
                Add(token);
                lexer.Mode(Innermost == TomlLexer.OPEN_BRACKET ? TomlLexer.VALUES : ModeBehindComma());
                break;
            case TomlLexer.EQUALS when Innermost == TomlLexer.OPEN_BRACKET && resumeAt >= 0:
                Resume();
                break;
            case TomlLexer.OPEN_TABLE
            or TomlLexer.OPEN_ARRAY_TABLE
            or TomlLexer.CLOSE_TABLE
            or TomlLexer.CLOSE_ARRAY_TABLE when open.Count > 0:
                ReadBracketInKeys(token);
                break;
            default:
                Add(token);
                break;
        }

        return true;
    }

    private int Innermost => open.TryPeek(out var bracket) ? bracket : 0;

    /// <summary>In an inline table a key follows; outside of brackets a comma is a mistake that changes nothing.</summary>
    private int ModeBehindComma() => open.Count > 0 ? Lexer.DEFAULT_MODE : lexer.CurrentMode;

    private void Open(IToken token)
    {
        resumeAt = -1;
        if (tooDeep > 0 || open.Count >= DeepestNesting)
        {
            tooDeep++;
            Add(token, TomlLexer.TOO_DEEP);
            return;
        }

        Add(token);
        open.Push(token.Type);
        openBrackets += token.Type == TomlLexer.OPEN_BRACKET ? 1 : 0;
        lexer.Mode(token.Type == TomlLexer.OPEN_BRACKET ? TomlLexer.VALUES : Lexer.DEFAULT_MODE);
    }

    private void Close(IToken token)
    {
        resumeAt = -1;
        if (tooDeep > 0)
        {
            tooDeep--;
            Add(token, TomlLexer.TOO_DEEP);
            return;
        }

        var opening = token.Type == TomlLexer.CLOSE_BRACKET ? TomlLexer.OPEN_BRACKET : TomlLexer.OPEN_BRACE;
        var openings = opening == TomlLexer.OPEN_BRACKET ? openBrackets : open.Count - openBrackets;
        if (openings == 0)
        {
            Add(token, TomlLexer.UNEXPECTED);
            return;
        }

        while (Innermost != opening)
        {
            CloseInnermost();
        }

        Add(token);
        Pop();
    }

    /// <summary>The lexer of keys knows brackets as headers only; inside an inline table <c>]</c> may close an array around it.</summary>
    private void ReadBracketInKeys(IToken token)
    {
        var closes = token.Type is TomlLexer.CLOSE_TABLE or TomlLexer.CLOSE_ARRAY_TABLE && openBrackets > 0 && tooDeep == 0;
        if (!closes)
        {
            Add(token, TomlLexer.UNEXPECTED);
            return;
        }

        lexer.Mode(TomlLexer.VALUES);
        ReadAgainFrom(token.StartIndex);
    }

    private void ReadLineBreak(IToken token)
    {
        if (Innermost == TomlLexer.OPEN_BRACE && tokens.Count != breakCount)
        {
            if (ContinuesTable(token))
            {
                Add(token, TomlLexer.TABLE_BREAK);
                breakCount = tokens.Count;
                return;
            }

            while (Innermost == TomlLexer.OPEN_BRACE)
            {
                CloseInnermost();
            }
        }

        if (open.Count == 0)
        {
            tooDeep = 0;
            Add(token);
            lexer.Mode(Lexer.DEFAULT_MODE);
        }
        else if (Innermost == TomlLexer.OPEN_BRACKET)
        {
            (resumeAt, resumeCount, resumeFullStart) = (token.StartIndex, tokens.Count, fullStart);
        }
    }

    /// <summary>Whether people who break the line here go on with the same inline table (TOML 1.0 forbids it, but it is clear what was meant).</summary>
    private bool ContinuesTable(IToken lineBreak)
    {
        if (tokens[^1].Type is TomlLexer.OPEN_BRACE or TomlLexer.COMMA)
        {
            return true;
        }

        var next = lineBreak.StopIndex + 1;
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

    private void ReadAgainFrom(int at)
    {
        lexer.InputStream.Seek(at);
        lexer.HitEOF = false;
    }

    private void CloseAll()
    {
        while (open.Count > 0)
        {
            CloseInnermost();
        }
    }

    private void CloseInnermost()
    {
        var closing = Innermost == TomlLexer.OPEN_BRACKET ? TomlLexer.CLOSE_BRACKET : TomlLexer.CLOSE_BRACE;
        tokens.Add(new TomlToken(closing, fullStart, fullStart, fullStart));
        Pop();
    }

    private void Pop()
    {
        openBrackets -= open.Pop() == TomlLexer.OPEN_BRACKET ? 1 : 0;
        lexer.Mode(TomlLexer.VALUES);
    }

    private void Add(IToken token) => Add(token, token.Type);

    private void Add(IToken token, int type)
    {
        tokens.Add(new TomlToken(type, fullStart, token.StartIndex, token.StopIndex + 1));
        fullStart = token.StopIndex + 1;
    }
}
