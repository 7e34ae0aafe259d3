using System.Collections.Immutable;

namespace Ossature.Compiler.Diagnostics.Suppression;

/// <summary>Silences what comments allow, and says which of them allow nothing.</summary>
public sealed class Suppressions
{
    private readonly ImmutableArray<AllowComment> comments;
    private readonly ImmutableArray<AllowComment> misspelt;

    /// <summary>Numbers of the comments for a line.</summary>
    private readonly Dictionary<(string Path, int Line), List<int>> byLine = [];

    /// <summary>For each comment which of its codes met something: a diagnostic, or a fault of the comment that was reported.</summary>
    private readonly bool[][] met;

    /// <summary>Takes the comments of all files.</summary>
    public Suppressions(ImmutableArray<AllowComment> found)
    {
        comments = [.. found.Where(comment => comment.Misspelt is null)];
        misspelt = [.. found.Where(comment => comment.Misspelt is not null)];
        met = [.. comments.Select(comment => new bool[comment.Codes.Length])];
        for (var i = 0; i < comments.Length; i++)
        {
            var place = (comments[i].Source.Path, comments[i].Line);
            if (!byLine.TryGetValue(place, out var there))
            {
                byLine.Add(place, there = []);
            }

            there.Add(i);
        }
    }

    /// <summary>The diagnostic as it is, or marked as suppressed when a comment allows it. Errors are never suppressed; that is reported.</summary>
    /// <param name="diagnostic">With the severity that the project gives it.</param>
    /// <param name="diagnostics">Gets what is wrong with the comment.</param>
    public Diagnostic Apply(Diagnostic diagnostic, DiagnosticBag diagnostics)
    {
        if (
            diagnostic.Location.Source is null
            || !byLine.TryGetValue((diagnostic.Location.Path, diagnostic.Location.Start.Line), out var there)
        )
        {
            return diagnostic;
        }

        foreach (var number in there)
        {
            var comment = comments[number];
            for (var i = 0; i < comment.Codes.Length; i++)
            {
                var (code, span) = comment.Codes[i];
                if (code != diagnostic.Code)
                {
                    continue;
                }

                if (diagnostic.Severity != DiagnosticSeverity.Error)
                {
                    met[number][i] = true;
                    return diagnostic with { Suppression = comment.Reason };
                }

                if (!met[number][i])
                {
                    met[number][i] = true;
                    diagnostics.ErrorNotAllowed(Location.Of(comment.Source, span), code);
                }
            }
        }

        return diagnostic;
    }

    /// <summary>Reports words that are no codes, comments without any, and comments that do not say <c>allow</c>.</summary>
    public void ReportUnknown(DiagnosticBag diagnostics)
    {
        foreach (var comment in misspelt)
        {
            var place = Location.Of(comment.Source, comment.Misspelt!.Value);
            var word = comment.Source.ToString(place.Span);
            diagnostics.MisspeltAllow(place, word, CodeFix.Rename(place, word, "allow"));
        }

        for (var number = 0; number < comments.Length; number++)
        {
            var comment = comments[number];
            if (comment.Codes.IsEmpty)
            {
                diagnostics.AllowWithoutCode(Location.Of(comment.Source, comment.Span));
            }

            for (var i = 0; i < comment.Codes.Length; i++)
            {
                var (code, span) = comment.Codes[i];
                var known = DiagnosticCatalog.All.Select(descriptor => descriptor.Code);
                if (!known.Contains(code, StringComparer.Ordinal))
                {
                    // Near numbers mean different things, so this is no certain fix.
                    diagnostics.UnknownAllowedCode(Location.Of(comment.Source, span), code, NearNames.Help(code, known));
                    met[number][i] = true;
                }
            }
        }
    }

    /// <summary>Reports codes that nothing met. Ask last.</summary>
    /// <param name="isJudged">Whether all diagnostics with a code have been applied; the others are left alone.</param>
    /// <param name="diagnostics">Gets them.</param>
    public void ReportUnused(Func<string, bool> isJudged, DiagnosticBag diagnostics)
    {
        for (var number = 0; number < comments.Length; number++)
        {
            var comment = comments[number];
            for (var i = 0; i < comment.Codes.Length; i++)
            {
                if (!met[number][i] && isJudged(comment.Codes[i].Code))
                {
                    diagnostics.UnusedAllow(Location.Of(comment.Source, comment.Codes[i].Span), comment.Codes[i].Code);
                }
            }
        }
    }
}
