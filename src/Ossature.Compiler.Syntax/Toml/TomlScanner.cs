using System.Buffers;
using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// Cuts a text into the tokens that <c>grammar/toml/TomlLexer.g4</c> defines, the longest one each time. Written by hand because a generated
/// lexer has to be unpacked and compiled before it reads its first character, and every command reads a configuration.
/// </summary>
internal sealed class TomlScanner(string text)
{
    private static readonly SearchValues<char> EndsKey = SearchValues.Create(" \t\r\n#=\"'.,[]{}\uFEFF");

    private static readonly SearchValues<char> EndsValue = SearchValues.Create(" \t\r\n#=,[]{}\"'");

    /// <summary>Where three quotation marks stand that nothing closes.</summary>
    private int unclosedBasic = int.MaxValue;

    private int unclosedLiteral = int.MaxValue;

    /// <summary>Whether values are read, and not keys.</summary>
    public bool InValues { get; set; }

    /// <summary>Where the next token starts.</summary>
    public int Position { get; set; }

    /// <summary>The kind of the last token; zero or less at the end of the text.</summary>
    public int Type { get; private set; }

    /// <summary>Where the last token starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the last token ends.</summary>
    public int End => Position;

    /// <summary>Whether the last token is trivia.</summary>
    public bool IsHidden => Type is TomlParser.BLANKS or TomlParser.COMMENT or TomlParser.BYTE_ORDER_MARK;

    /// <summary>Reads one token.</summary>
    public void Next()
    {
        Start = Position;
        if (Start == text.Length)
        {
            Type = Antlr4.Runtime.TokenConstants.EOF;
            return;
        }

        var rest = text.AsSpan(Start);
        var (type, length) = Trivia(rest);
        if (length == 0)
        {
            (type, length) = InValues ? Value(rest) : Key(rest);
        }

        (Type, Position) = (type, Start + length);
        InValues |= type == TomlParser.EQUALS;
    }

    /// <summary>What both contexts share: blanks, comments, the ends of lines.</summary>
    private static (int Type, int Length) Trivia(ReadOnlySpan<char> rest) =>
        rest[0] switch
        {
            ' ' or '\t' => (TomlParser.BLANKS, Run(rest.IndexOfAnyExcept(' ', '\t'), rest.Length)),
            '#' => (TomlParser.COMMENT, LineLength(rest)),
            '\n' => (TomlParser.NEWLINE, 1),
            '\r' when rest.Length > 1 && rest[1] == '\n' => (TomlParser.NEWLINE, 2),
            '=' => (TomlParser.EQUALS, 1),
            ',' => (TomlParser.COMMA, 1),
            '}' => (TomlParser.CLOSE_BRACE, 1),
            _ => default,
        };

    private (int Type, int Length) Key(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '\uFEFF':
                return (TomlParser.BYTE_ORDER_MARK, 1);
            case '.':
                return (TomlParser.DOT, 1);
            case '[':
                return rest is ['[', '[', ..] ? (TomlParser.OPEN_ARRAY_TABLE, 2) : (TomlParser.OPEN_TABLE, 1);
            case ']':
                return rest is [']', ']', ..] ? (TomlParser.CLOSE_ARRAY_TABLE, 2) : (TomlParser.CLOSE_TABLE, 1);
            case '"' or '\'':
                return QuotedKey(rest);
        }

        var word = rest[..Run(rest.IndexOfAny(EndsKey), rest.Length)];
        return word.IsEmpty ? (TomlParser.BAD_KEY_CHAR, 1)
            : IsBare(word) ? (TomlParser.BARE_KEY, word.Length)
            : (TomlParser.BAD_KEY, word.Length);
    }

    private (int Type, int Length) QuotedKey(ReadOnlySpan<char> rest)
    {
        var isMultiLine = TomlQuotes.IsMultiLine(rest);
        var length = isMultiLine ? MultiLineKey(rest, out var isClosed) : TomlQuotes.OneLine(rest, out isClosed);
        if (isMultiLine)
        {
            // Three quotation marks that nothing closes are an empty key and another quotation mark.
            return isClosed ? (TomlParser.MULTI_LINE_KEY, length)
                : rest[0] == '"' ? (TomlParser.BASIC_KEY, 2)
                : (TomlParser.LITERAL_KEY, 2);
        }

        var type =
            !isClosed ? TomlParser.UNCLOSED_KEY
            : rest[0] == '"' ? TomlParser.BASIC_KEY
            : TomlParser.LITERAL_KEY;
        return (type, length);
    }

    /// <summary>
    /// The file is searched to its end for what closes a text once only: three quotation marks that nothing closes have none behind them that
    /// something closes.
    /// </summary>
    private int MultiLineKey(ReadOnlySpan<char> rest, out bool isClosed)
    {
        ref var unclosed = ref rest[0] == '"' ? ref unclosedBasic : ref unclosedLiteral;
        isClosed = false;
        if (Start >= unclosed)
        {
            return 0;
        }

        var length = TomlQuotes.MultiLine(rest, out isClosed);
        unclosed = isClosed ? unclosed : Start;
        return length;
    }

    private static (int Type, int Length) QuotedValue(ReadOnlySpan<char> rest)
    {
        var isMultiLine = TomlQuotes.IsMultiLine(rest);
        var length = isMultiLine ? TomlQuotes.MultiLine(rest, out var isClosed) : TomlQuotes.OneLine(rest, out isClosed);
        var type = (isMultiLine, isClosed, rest[0]) switch
        {
            (true, false, _) => TomlParser.UNCLOSED_MULTI_LINE_STRING,
            (true, true, '"') => TomlParser.MULTI_LINE_BASIC_STRING,
            (true, true, _) => TomlParser.MULTI_LINE_LITERAL_STRING,
            (false, false, _) => TomlParser.UNCLOSED_STRING,
            (false, true, '"') => TomlParser.BASIC_STRING,
            (false, true, _) => TomlParser.LITERAL_STRING,
        };
        return (type, length);
    }

    private static (int Type, int Length) Value(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '[':
                return (TomlParser.OPEN_BRACKET, 1);
            case ']':
                return (TomlParser.CLOSE_BRACKET, 1);
            case '{':
                return (TomlParser.OPEN_BRACE, 1);
            case '"' or '\'':
                return QuotedValue(rest);
        }

        var word = rest[..Run(rest.IndexOfAny(EndsValue), rest.Length)];
        if (word.IsEmpty)
        {
            return (TomlParser.BAD_VALUE, 1);
        }

        // A blank may stand between a date and a time: the only token that a blank does not end.
        var joined = word.Length == TomlWords.DateLength ? TomlWords.DateTimeLength(rest, ' ') : 0;
        return joined > 0 ? (TomlWords.TypeOf(rest[..joined]), joined) : (TomlWords.TypeOf(word), word.Length);
    }

    private static bool IsBare(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Up to the end of the line; a carriage return that ends none is a character like others.</summary>
    private static int LineLength(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && rest[at] != '\n')
        {
            var returns = TomlQuotes.CarriageReturns(rest[at..]);
            if (returns > 0 && (at + returns == rest.Length || rest[at + returns] == '\n'))
            {
                break;
            }

            at += Math.Max(1, returns);
        }

        return at;
    }

    private static int Run(int end, int length) => end < 0 ? length : end;
}
