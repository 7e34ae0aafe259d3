using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Says why a run that is no clause of its form is none: the first reason that applies is the one that is reported.</summary>
internal static class OpaqueClauses
{
    public static ClauseReading Read(SourceText source, SyntaxTokenList run, ClauseForm form, int refusedAt)
    {
        var (compound, hyphenated, refused) = (default(TextSpan), default(TextSpan), new TextSpan(refusedAt, 0));
        var compares = false;
        foreach (var token in run)
        {
            var kind = (SdsTokenKind)token.Kind;
            if (kind == SdsTokenKind.BadNumber && compound.Length == 0 && CompoundDurations.Is(TextOf(source, token)))
            {
                compound = token.Span;
            }
            else if (kind == SdsTokenKind.Kebab && hyphenated.Length == 0)
            {
                hyphenated = token.Span;
            }

            compares |= IsComparison(kind);
            refused = token.Start == refusedAt ? token.Span : refused;
        }

        return compound.Length > 0 ? new(null, DiagnosticCatalog.CompoundDuration, compound, default)
            : hyphenated.Length > 0 && compares ? new(null, DiagnosticCatalog.HyphenatedName, hyphenated, default)
            : compares || (IsStep(form) && BeginsAsStep(TextOf(source, run[0])))
                ? new(null, DiagnosticCatalog.UnreadableClause, run.Span(), refused)
            : new(null, DiagnosticCatalog.InformalClause, run.Span(), default);
    }

    private static bool IsComparison(SdsTokenKind kind) =>
        kind
            is SdsTokenKind.Equal
                or SdsTokenKind.NotEqual
                or SdsTokenKind.Less
                or SdsTokenKind.LessOrEqual
                or SdsTokenKind.Greater
                or SdsTokenKind.GreaterOrEqual;

    private static bool IsStep(ClauseForm form) => form is ClauseForm.Step or ClauseForm.TestFailureStep;

    private static bool BeginsAsStep(ReadOnlySpan<char> word) =>
        word
            is "create"
                or "set"
                or "decrement"
                or "increment"
                or "emit"
                or "snapshot"
                or "restore"
                or "refund"
                or "charge"
                or "delete"
                or "notify"
                or "call"
                or "if"
                or "each";

    private static ReadOnlySpan<char> TextOf(SourceText source, SyntaxToken token) =>
        source.Text.AsSpan(token.Start, token.End - token.Start);
}
