namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Tokens made of marks.</summary>
internal static class SdsOperators
{
    public static (SdsTokenKind Kind, int Length) Read(ReadOnlySpan<char> rest) =>
        rest switch
        {
            ['<', '-', '>', ..] => (SdsTokenKind.BothWays, 3),
            ['-', '>', ..] => (SdsTokenKind.Arrow, 2),
            ['=', '>', ..] => (SdsTokenKind.FatArrow, 2),
            ['>', '>', ..] => (SdsTokenKind.StepMark, 2),
            ['<', '=', ..] => (SdsTokenKind.LessOrEqual, 2),
            ['>', '=', ..] => (SdsTokenKind.GreaterOrEqual, 2),
            ['!', '=', ..] => (SdsTokenKind.NotEqual, 2),
            ['.', '.', ..] => (SdsTokenKind.DotDot, 2),
            ['*', '*', ..] => (SdsTokenKind.StarStar, 2),
            ['{', ..] => (SdsTokenKind.OpenBrace, 1),
            ['}', ..] => (SdsTokenKind.CloseBrace, 1),
            ['(', ..] => (SdsTokenKind.OpenParenthesis, 1),
            [')', ..] => (SdsTokenKind.CloseParenthesis, 1),
            ['[', ..] => (SdsTokenKind.OpenBracket, 1),
            [']', ..] => (SdsTokenKind.CloseBracket, 1),
            [':', ..] => (SdsTokenKind.Colon, 1),
            [',', ..] => (SdsTokenKind.Comma, 1),
            [';', ..] => (SdsTokenKind.Semicolon, 1),
            ['.', ..] => (SdsTokenKind.Dot, 1),
            ['/', ..] => (SdsTokenKind.Slash, 1),
            ['*', ..] => (SdsTokenKind.Star, 1),
            ['?', ..] => (SdsTokenKind.Question, 1),
            ['!', ..] => (SdsTokenKind.Bang, 1),
            ['~', ..] => (SdsTokenKind.Tilde, 1),
            ['@', ..] => (SdsTokenKind.At, 1),
            ['|', ..] => (SdsTokenKind.Bar, 1),
            ['+', ..] => (SdsTokenKind.Plus, 1),
            ['-', ..] => (SdsTokenKind.Minus, 1),
            ['=', ..] => (SdsTokenKind.Equal, 1),
            ['<', ..] => (SdsTokenKind.Less, 1),
            ['>', ..] => (SdsTokenKind.Greater, 1),
            _ => (SdsTokenKind.Other, 1),
        };
}
