using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// Reports numbers and characters that mean nothing where they do not stand in a clause: in one they make it text. A clause is what follows
/// its mark, a line of a block that holds clauses, or what follows the colon in a block of rules.
/// </summary>
internal sealed class SdsClauseOnly
{
    private SdsTokenKind block;
    private int depth;

    /// <summary>How many braces are open in the present clause; -1 outside of clauses.</summary>
    private int clauseDepth = -1;

    public static void Check(SourceText source, SyntaxToken[] tokens, DiagnosticBag problems)
    {
        if (!HasAny(tokens))
        {
            return;
        }

        var place = new SdsClauseOnly();
        for (var i = 0; i < tokens.Length; i++)
        {
            var (previous, next) = (i > 0 ? tokens[i - 1] : default, i + 1 < tokens.Length ? tokens[i + 1] : default);
            place.Pass(source.Text, previous, tokens[i], (SdsTokenKind)next.Kind);
            if (place.clauseDepth < 0 && IsClauseOnly(tokens[i]))
            {
                Report(source, tokens[i], problems);
            }
        }
    }

    private static bool HasAny(SyntaxToken[] tokens)
    {
        foreach (var token in tokens)
        {
            if (IsClauseOnly(token))
            {
                return true;
            }
        }

        return false;
    }

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

    private void Pass(string text, SyntaxToken previous, SyntaxToken token, SdsTokenKind next)
    {
        var (last, kind) = ((SdsTokenKind)previous.Kind, (SdsTokenKind)token.Kind);
        var startsLine = last is SdsTokenKind.NewLine or SdsTokenKind.EndOfFile;
        if (kind == SdsTokenKind.NewLine)
        {
            clauseDepth = -1;
        }
        else if (startsLine && (depth == 0 || OpensDeclaration(text, token, next)))
        {
            (block, depth) = (kind, 0);
        }
        else if (clauseDepth < 0 && depth == 1 && (startsLine || last == SdsTokenKind.OpenBrace) && StartsClause(kind))
        {
            clauseDepth = 0;
        }
        else if (clauseDepth < 0 && depth == 1 && last == SdsTokenKind.Colon && HoldsRules)
        {
            clauseDepth = 0;
        }

        CountBraces(kind);
    }

    private void CountBraces(SdsTokenKind kind)
    {
        var change =
            kind == SdsTokenKind.OpenBrace ? 1
            : kind == SdsTokenKind.CloseBrace ? -1
            : 0;
        if (clauseDepth >= 0)
        {
            clauseDepth += change;
            depth -= clauseDepth < 0 ? 1 : 0;
        }
        else
        {
            depth = Math.Max(depth + change, 0);
        }
    }

    private bool HoldsRules => block is SdsTokenKind.AuthKeyword or SdsTokenKind.LimitKeyword or SdsTokenKind.ObserveKeyword;

    /// <summary>A declaration at the start of a line ends the one above, closed or not.</summary>
    private static bool OpensDeclaration(string text, SyntaxToken token, SdsTokenKind next) =>
        ((SdsTokenKind)token.Kind).IsDeclarationKeyword()
        && text[token.Start - 1] is '\r' or '\n'
        && next is not (SdsTokenKind.Colon or SdsTokenKind.Arrow or SdsTokenKind.Dot);

    private bool StartsClause(SdsTokenKind kind) =>
        block switch
        {
            SdsTokenKind.ContractKeyword or SdsTokenKind.SystemInvariantKeyword or SdsTokenKind.InvariantKeyword => kind
                is not SdsTokenKind.CloseBrace,
            SdsTokenKind.EvolveKeyword => false,
            _ => kind.IsClauseMark(),
        };
}
