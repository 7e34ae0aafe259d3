using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>The kinds of TOML tokens.</summary>
public enum TomlTokenKind : ushort
{
    /// <summary>The end of the file.</summary>
    EndOfFile = 0,

    /// <summary>A line break that ends a logical line.</summary>
    LineBreak = TomlLexer.NEWLINE,

    /// <summary><c>=</c>.</summary>
    EqualsSign = TomlLexer.EQUALS,

    /// <summary><c>.</c> between parts of a key.</summary>
    Dot = TomlLexer.DOT,

    /// <summary><c>,</c>.</summary>
    Comma = TomlLexer.COMMA,

    /// <summary><c>[</c> of a table header.</summary>
    OpenTable = TomlLexer.OPEN_TABLE,

    /// <summary><c>]</c> of a table header.</summary>
    CloseTable = TomlLexer.CLOSE_TABLE,

    /// <summary><c>[[</c> of a header.</summary>
    OpenArrayTable = TomlLexer.OPEN_ARRAY_TABLE,

    /// <summary><c>]]</c> of a header.</summary>
    CloseArrayTable = TomlLexer.CLOSE_ARRAY_TABLE,

    /// <summary><c>[</c> of an array.</summary>
    OpenBracket = TomlLexer.OPEN_BRACKET,

    /// <summary><c>]</c> of an array.</summary>
    CloseBracket = TomlLexer.CLOSE_BRACKET,

    /// <summary><c>{</c>.</summary>
    OpenBrace = TomlLexer.OPEN_BRACE,

    /// <summary><c>}</c>.</summary>
    CloseBrace = TomlLexer.CLOSE_BRACE,

    /// <summary>A key of letters, digits, <c>_</c> and <c>-</c>.</summary>
    BareKey = TomlLexer.BARE_KEY,

    /// <summary>A key in double quotes.</summary>
    BasicKey = TomlLexer.BASIC_KEY,

    /// <summary>A key in single quotes.</summary>
    LiteralKey = TomlLexer.LITERAL_KEY,

    /// <summary>A quoted key without its closing quote.</summary>
    UnclosedKey = TomlLexer.UNCLOSED_KEY,

    /// <summary>A multi-line string where a key belongs.</summary>
    MultiLineKey = TomlLexer.MULTI_LINE_KEY,

    /// <summary>Text that would be a key if it were quoted.</summary>
    BadKey = TomlLexer.BAD_KEY,

    /// <summary>A character that cannot stand where a key belongs.</summary>
    BadKeyCharacter = TomlLexer.BAD_KEY_CHAR,

    /// <summary>A string in double quotes.</summary>
    BasicString = TomlLexer.BASIC_STRING,

    /// <summary>A string in single quotes.</summary>
    LiteralString = TomlLexer.LITERAL_STRING,

    /// <summary>A string in three double quotes.</summary>
    MultiLineBasicString = TomlLexer.MULTI_LINE_BASIC_STRING,

    /// <summary>A string in three single quotes.</summary>
    MultiLineLiteralString = TomlLexer.MULTI_LINE_LITERAL_STRING,

    /// <summary>A string without its closing quote; it ends with its line.</summary>
    UnclosedString = TomlLexer.UNCLOSED_STRING,

    /// <summary>A multi-line string without its closing quotes; it ends with the file.</summary>
    UnclosedMultiLineString = TomlLexer.UNCLOSED_MULTI_LINE_STRING,

    /// <summary>An integer.</summary>
    Integer = TomlLexer.INTEGER,

    /// <summary>A float, <c>inf</c> or <c>nan</c>.</summary>
    Float = TomlLexer.FLOAT,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = TomlLexer.BOOLEAN,

    /// <summary>A date and a time with an offset from UTC.</summary>
    OffsetDateTime = TomlLexer.OFFSET_DATE_TIME,

    /// <summary>A date and a time.</summary>
    LocalDateTime = TomlLexer.LOCAL_DATE_TIME,

    /// <summary>A date.</summary>
    LocalDate = TomlLexer.LOCAL_DATE,

    /// <summary>A time.</summary>
    LocalTime = TomlLexer.LOCAL_TIME,

    /// <summary>Text that is no value.</summary>
    BadValue = TomlLexer.BAD_VALUE,

    /// <summary>A bracket or comma that nothing around it can use.</summary>
    Unexpected = TomlLexer.UNEXPECTED,

    /// <summary>A bracket beyond the deepest nesting that is read.</summary>
    TooDeep = TomlLexer.TOO_DEEP,

    /// <summary>A line break inside an inline table.</summary>
    TableBreak = TomlLexer.TABLE_BREAK,
}
