using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>The kinds of TOML tokens.</summary>
public enum TomlTokenKind : ushort
{
    /// <summary>The end of the file.</summary>
    EndOfFile = 0,

    /// <summary>A line break that ends a logical line.</summary>
    LineBreak = TomlParser.NEWLINE,

    /// <summary><c>=</c>.</summary>
    EqualsSign = TomlParser.EQUALS,

    /// <summary><c>.</c> between parts of a key.</summary>
    Dot = TomlParser.DOT,

    /// <summary><c>,</c>.</summary>
    Comma = TomlParser.COMMA,

    /// <summary><c>[</c> of a table header.</summary>
    OpenTable = TomlParser.OPEN_TABLE,

    /// <summary><c>]</c> of a table header.</summary>
    CloseTable = TomlParser.CLOSE_TABLE,

    /// <summary><c>[[</c> of a header.</summary>
    OpenArrayTable = TomlParser.OPEN_ARRAY_TABLE,

    /// <summary><c>]]</c> of a header.</summary>
    CloseArrayTable = TomlParser.CLOSE_ARRAY_TABLE,

    /// <summary><c>[</c> of an array.</summary>
    OpenBracket = TomlParser.OPEN_BRACKET,

    /// <summary><c>]</c> of an array.</summary>
    CloseBracket = TomlParser.CLOSE_BRACKET,

    /// <summary><c>{</c>.</summary>
    OpenBrace = TomlParser.OPEN_BRACE,

    /// <summary><c>}</c>.</summary>
    CloseBrace = TomlParser.CLOSE_BRACE,

    /// <summary>A key of letters, digits, <c>_</c> and <c>-</c>.</summary>
    BareKey = TomlParser.BARE_KEY,

    /// <summary>A key in double quotes.</summary>
    BasicKey = TomlParser.BASIC_KEY,

    /// <summary>A key in single quotes.</summary>
    LiteralKey = TomlParser.LITERAL_KEY,

    /// <summary>A quoted key without its closing quote.</summary>
    UnclosedKey = TomlParser.UNCLOSED_KEY,

    /// <summary>A multi-line string where a key belongs.</summary>
    MultiLineKey = TomlParser.MULTI_LINE_KEY,

    /// <summary>Text that would be a key if it were quoted.</summary>
    BadKey = TomlParser.BAD_KEY,

    /// <summary>A character that cannot stand where a key belongs.</summary>
    BadKeyCharacter = TomlParser.BAD_KEY_CHAR,

    /// <summary>A string in double quotes.</summary>
    BasicString = TomlParser.BASIC_STRING,

    /// <summary>A string in single quotes.</summary>
    LiteralString = TomlParser.LITERAL_STRING,

    /// <summary>A string in three double quotes.</summary>
    MultiLineBasicString = TomlParser.MULTI_LINE_BASIC_STRING,

    /// <summary>A string in three single quotes.</summary>
    MultiLineLiteralString = TomlParser.MULTI_LINE_LITERAL_STRING,

    /// <summary>A string without its closing quote; it ends with its line.</summary>
    UnclosedString = TomlParser.UNCLOSED_STRING,

    /// <summary>A multi-line string without its closing quotes; it ends with the file.</summary>
    UnclosedMultiLineString = TomlParser.UNCLOSED_MULTI_LINE_STRING,

    /// <summary>An integer.</summary>
    Integer = TomlParser.INTEGER,

    /// <summary>A float, <c>inf</c> or <c>nan</c>.</summary>
    Float = TomlParser.FLOAT,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = TomlParser.BOOLEAN,

    /// <summary>A date and a time with an offset from UTC.</summary>
    OffsetDateTime = TomlParser.OFFSET_DATE_TIME,

    /// <summary>A date and a time.</summary>
    LocalDateTime = TomlParser.LOCAL_DATE_TIME,

    /// <summary>A date.</summary>
    LocalDate = TomlParser.LOCAL_DATE,

    /// <summary>A time.</summary>
    LocalTime = TomlParser.LOCAL_TIME,

    /// <summary>Text that is no value.</summary>
    BadValue = TomlParser.BAD_VALUE,

    /// <summary>A bracket or comma that nothing around it can use.</summary>
    Unexpected = TomlParser.UNEXPECTED,

    /// <summary>A bracket beyond the deepest nesting that is read.</summary>
    TooDeep = TomlParser.TOO_DEEP,

    /// <summary>A line break inside an inline table.</summary>
    TableBreak = TomlParser.TABLE_BREAK,
}
