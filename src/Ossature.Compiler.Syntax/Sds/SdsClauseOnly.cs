using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// Reports numbers and characters that mean nothing where they do not stand in a clause: in one they make it text. The first one of a line
/// speaks for all.
/// </summary>
internal static class SdsClauseOnly
{
    /// <param name="source">The file.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="kinds">What <see cref="SdsStructure"/> takes each of them for.</param>
    /// <param name="problems">Where the problems go.</param>
    public static void Check(SourceText source, SyntaxToken[] tokens, byte[] kinds, DiagnosticBag problems)
    {
        var lineEnd = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Start >= lineEnd && kinds[i] != SdsParser.TEXT && IsClauseOnly(tokens[i]))
            {
                Report(source, tokens[i], problems);
                lineEnd = EndOfLine(source.Text, tokens[i].Start);
            }
        }
    }

    private static int EndOfLine(string text, int from) =>
        text.AsSpan(from).IndexOfAny('\r', '\n') is >= 0 and var length ? from + length : text.Length;

    private static bool IsClauseOnly(SyntaxToken token) =>
        (SdsTokenKind)token.Kind is SdsTokenKind.Other or SdsTokenKind.BadNumber;

    private static void Report(SourceText source, SyntaxToken token, DiagnosticBag problems)
    {
        var (where, text) = (Location.Of(source, token.Span), source.ToString(token.Span));
        if ((SdsTokenKind)token.Kind == SdsTokenKind.BadNumber)
        {
            problems.MalformedNumber(where, text);
        }
        else
        {
            problems.UnexpectedCharacter(where, Shown(text));
        }
    }

    /// <summary>A character, or its number in Unicode if nobody would see it.</summary>
    private static string Shown(string character) =>
        Rune.TryGetRuneAt(character, 0, out var rune)
        && Rune.GetUnicodeCategory(rune) is not (>= UnicodeCategory.SpaceSeparator and <= UnicodeCategory.PrivateUse)
            ? character
            : $"U+{(int)character[0]:X4}";
}
