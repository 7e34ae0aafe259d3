using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// Reports numbers and characters that mean nothing where they do not stand in a clause: in one they make it text. A row of one character is
/// reported once.
/// </summary>
internal static class SdsClauseOnly
{
    /// <param name="source">The file.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="kinds">What <see cref="SdsStructure"/> takes each of them for.</param>
    /// <param name="problems">Where the problems go.</param>
    public static void Check(SourceText source, SyntaxToken[] tokens, byte[] kinds, DiagnosticBag problems)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (kinds[i] != SdsParser.TEXT && IsClauseOnly(tokens[i]) && !(i > 0 && IsSame(source, tokens[i - 1], tokens[i])))
            {
                Report(source, tokens[i], problems);
            }
        }
    }

    /// <summary>Whether a token repeats the one that it touches.</summary>
    private static bool IsSame(SourceText source, SyntaxToken left, SyntaxToken right) =>
        left.Kind == right.Kind
        && left.End == right.Start
        && source
            .Text.AsSpan(left.Start, left.End - left.Start)
            .SequenceEqual(source.Text.AsSpan(right.Start, right.End - right.Start));

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
