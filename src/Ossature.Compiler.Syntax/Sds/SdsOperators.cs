namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Tokens made of marks, and characters that no token holds.</summary>
internal static class SdsOperators
{
    /// <summary>Reads the token that starts here; gives its length.</summary>
    public static int Read(ReadOnlySpan<char> rest, out SdsTokenKind kind)
    {
        kind = KindOf(rest);
        return kind switch
        {
            SdsTokenKind.BothWays => 3,
            >= SdsTokenKind.Arrow and <= SdsTokenKind.StarStar => 2,
            SdsTokenKind.Other when rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) => 2,
            _ => 1,
        };
    }

    private static SdsTokenKind KindOf(ReadOnlySpan<char> rest) =>
        rest switch
        {
            ['<', '-', '>', ..] => SdsTokenKind.BothWays,
            ['-', '>', ..] => SdsTokenKind.Arrow,
            ['=', '>', ..] => SdsTokenKind.FatArrow,
            ['>', '>', ..] => SdsTokenKind.StepMark,
            ['<', '=', ..] => SdsTokenKind.LessOrEqual,
            ['>', '=', ..] => SdsTokenKind.GreaterOrEqual,
            ['!', '=', ..] => SdsTokenKind.NotEqual,
            ['.', '.', ..] => SdsTokenKind.DotDot,
            ['*', '*', ..] => SdsTokenKind.StarStar,
            ['{', ..] => SdsTokenKind.OpenBrace,
            ['}', ..] => SdsTokenKind.CloseBrace,
            ['(', ..] => SdsTokenKind.OpenParenthesis,
            [')', ..] => SdsTokenKind.CloseParenthesis,
            ['[', ..] => SdsTokenKind.OpenBracket,
            [']', ..] => SdsTokenKind.CloseBracket,
            [':', ..] => SdsTokenKind.Colon,
            [',', ..] => SdsTokenKind.Comma,
            [';', ..] => SdsTokenKind.Semicolon,
            ['.', ..] => SdsTokenKind.Dot,
            ['/', ..] => SdsTokenKind.Slash,
            ['*', ..] => SdsTokenKind.Star,
            ['?', ..] => SdsTokenKind.Question,
            ['!', ..] => SdsTokenKind.Bang,
            ['~', ..] => SdsTokenKind.Tilde,
            ['@', ..] => SdsTokenKind.At,
            ['|', ..] => SdsTokenKind.Bar,
            ['+', ..] => SdsTokenKind.Plus,
            ['-', ..] => SdsTokenKind.Minus,
            ['=', ..] => SdsTokenKind.Equal,
            ['<', ..] => SdsTokenKind.Less,
            ['>', ..] => SdsTokenKind.Greater,
            _ => SdsTokenKind.Other,
        };
}
