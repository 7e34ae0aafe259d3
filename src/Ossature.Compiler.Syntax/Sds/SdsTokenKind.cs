namespace Ossature.Compiler.Syntax.Sds;

/// <summary>What a token of SDS is. Keywords are names too: each means something only where the grammar asks for it.</summary>
public enum SdsTokenKind : ushort
{
    /// <summary>The end of the file.</summary>
    EndOfFile,

    /// <summary>A line break that ends a member; every other one is trivia.</summary>
    NewLine,

    /// <summary>A text in double quotes.</summary>
    String,

    /// <summary><c>v1.0</c>.</summary>
    Version,

    /// <summary><c>404</c>.</summary>
    Integer,

    /// <summary><c>0.01</c>.</summary>
    Decimal,

    /// <summary><c>200ms</c>, <c>3x</c>, <c>10%</c>.</summary>
    Quantity,

    /// <summary>Digits that are no number: <c>1.2.3</c>, <c>1h30m</c>.</summary>
    BadNumber,

    /// <summary>Names joined by hyphens: <c>end-to-end</c>.</summary>
    Kebab,

    /// <summary>A name that is no keyword.</summary>
    Identifier,

    /// <summary>A word with a letter outside ASCII.</summary>
    Word,

    /// <summary>A path of an api: <c>/products/{id}</c>.</summary>
    Route,

    /// <summary><c>system</c>.</summary>
    SystemKeyword,

    /// <summary><c>module</c>.</summary>
    ModuleKeyword,

    /// <summary><c>contract</c>.</summary>
    ContractKeyword,

    /// <summary><c>system_invariant</c>.</summary>
    SystemInvariantKeyword,

    /// <summary><c>spec</c>.</summary>
    SpecKeyword,

    /// <summary><c>runtime</c>.</summary>
    RuntimeKeyword,

    /// <summary><c>entity</c>.</summary>
    EntityKeyword,

    /// <summary><c>edge</c>.</summary>
    EdgeKeyword,

    /// <summary><c>machine</c>.</summary>
    MachineKeyword,

    /// <summary><c>error</c>.</summary>
    ErrorKeyword,

    /// <summary><c>event</c>.</summary>
    EventKeyword,

    /// <summary><c>action</c>.</summary>
    ActionKeyword,

    /// <summary><c>api</c>.</summary>
    ApiKeyword,

    /// <summary><c>invariant</c>.</summary>
    InvariantKeyword,

    /// <summary><c>auth</c>.</summary>
    AuthKeyword,

    /// <summary><c>limit</c>.</summary>
    LimitKeyword,

    /// <summary><c>observe</c>.</summary>
    ObserveKeyword,

    /// <summary><c>migrate</c>.</summary>
    MigrateKeyword,

    /// <summary><c>evolve</c>.</summary>
    EvolveKeyword,

    /// <summary><c>seed</c>.</summary>
    SeedKeyword,

    /// <summary><c>on</c>.</summary>
    OnKeyword,

    /// <summary><c>in</c>.</summary>
    InKeyword,

    /// <summary><c>out</c>.</summary>
    OutKeyword,

    /// <summary><c>ref</c>.</summary>
    RefKeyword,

    /// <summary><c>payload</c>.</summary>
    PayloadKeyword,

    /// <summary><c>initial</c>.</summary>
    InitialKeyword,

    /// <summary><c>terminal</c>.</summary>
    TerminalKeyword,

    /// <summary><c>default</c>.</summary>
    DefaultKeyword,

    /// <summary><c>&lt;-&gt;</c>.</summary>
    BothWays,

    /// <summary><c>-&gt;</c>.</summary>
    Arrow,

    /// <summary><c>=&gt;</c>.</summary>
    FatArrow,

    /// <summary><c>&gt;&gt;</c>.</summary>
    StepMark,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>!=</c>.</summary>
    NotEqual,

    /// <summary><c>..</c>.</summary>
    DotDot,

    /// <summary><c>**</c>.</summary>
    StarStar,

    /// <summary><c>{</c>.</summary>
    OpenBrace,

    /// <summary><c>}</c>.</summary>
    CloseBrace,

    /// <summary><c>(</c>.</summary>
    OpenParenthesis,

    /// <summary><c>)</c>.</summary>
    CloseParenthesis,

    /// <summary><c>[</c>.</summary>
    OpenBracket,

    /// <summary><c>]</c>.</summary>
    CloseBracket,

    /// <summary><c>:</c>.</summary>
    Colon,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary><c>;</c>.</summary>
    Semicolon,

    /// <summary><c>.</c>.</summary>
    Dot,

    /// <summary><c>/</c>.</summary>
    Slash,

    /// <summary><c>*</c>.</summary>
    Star,

    /// <summary><c>?</c>.</summary>
    Question,

    /// <summary><c>!</c>.</summary>
    Bang,

    /// <summary><c>~</c>.</summary>
    Tilde,

    /// <summary><c>@</c>.</summary>
    At,

    /// <summary><c>|</c>.</summary>
    Bar,

    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>-</c>.</summary>
    Minus,

    /// <summary><c>=</c>.</summary>
    Equal,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary>Any other character.</summary>
    Other,
}
