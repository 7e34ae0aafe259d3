using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Suppression;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.Compiler;

/// <summary>Diagnostics as a project wants to see them, each in the order of <see cref="Diagnostic.Compare"/>.</summary>
/// <param name="Shown">With the severities that count, without those that are off or allowed by a comment.</param>
/// <param name="Suppressed">Those that comments allow.</param>
internal sealed record ReportedDiagnostics(ImmutableArray<Diagnostic> Shown, ImmutableArray<Diagnostic> Suppressed)
{
    /// <summary>What only lowering, building and models can find has a code from here on.</summary>
    private const string FirstLaterCode = "OSS3050";

    /// <summary>Severities of the project first, then comments, then whether warnings count as errors.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="severities">The project's wishes.</param>
    /// <param name="comments">The comments of all files.</param>
    /// <param name="warningsAreErrors">Whether nothing stays a warning.</param>
    /// <param name="isAll">Whether <paramref name="found"/> is all that checking finds, so that a comment without a diagnostic is left over.</param>
    public static ReportedDiagnostics Of(
        IEnumerable<Diagnostic> found,
        DiagnosticsSection severities,
        ImmutableArray<AllowComment> comments,
        bool warningsAreErrors,
        bool isAll
    )
    {
        var suppressions = comments.IsEmpty ? null : new Suppressions(comments);
        var (shown, suppressed) = (new List<Diagnostic>(), new List<Diagnostic>());
        var aboutComments = new DiagnosticBag();
        var hasErrors = false;
        foreach (var diagnostic in found)
        {
            var wanted = severities.Apply(diagnostic);
            var applied =
                suppressions?.Apply(wanted ?? diagnostic with { Severity = DiagnosticSeverity.Info }, aboutComments) ?? wanted;
            if (wanted is not null && applied is not null)
            {
                hasErrors |= applied.Severity == DiagnosticSeverity.Error;
                (applied.Suppression is null ? shown : suppressed).Add(applied);
            }
        }

        if (isAll)
        {
            suppressions?.ReportUnknown(aboutComments);
            suppressions?.ReportUnused(code => !hasErrors && string.CompareOrdinal(code, FirstLaterCode) < 0, aboutComments);
        }

        foreach (var diagnostic in aboutComments)
        {
            if (severities.Apply(diagnostic) is { } wanted)
            {
                shown.Add(wanted);
            }
        }

        for (var i = 0; warningsAreErrors && i < shown.Count; i++)
        {
            if (shown[i].Severity == DiagnosticSeverity.Warning)
            {
                shown[i] = shown[i] with { Severity = DiagnosticSeverity.Error };
            }
        }

        shown.Sort(Diagnostic.Compare);
        suppressed.Sort(Diagnostic.Compare);
        return new([.. shown], [.. suppressed]);
    }
}
