using System.Collections;
using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Fixing;

/// <summary>Applies the fixes of diagnostics.</summary>
public static class Fixes
{
    /// <summary>
    /// Each file with as many fixes applied as fit together: a fix is applied whole or not at all, and of two that meet the earlier
    /// diagnostic's wins. The other one comes back when the result is diagnosed again, if it is still needed.
    /// </summary>
    public static ImmutableArray<FixedFile> Apply(IEnumerable<Diagnostic> diagnostics)
    {
        var files = new Dictionary<SourceText, FileEdits>(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic is { Fix: { } fix, Location.Source: { } source })
            {
                if (!files.TryGetValue(source, out var file))
                {
                    files.Add(source, file = new(source));
                }

                file.Offer(diagnostic, fix);
            }
        }

        return [.. files.Values.Select(file => file.Finish()).OrderBy(file => file.Before.Path, StringComparer.Ordinal)];
    }

    private sealed class FileEdits(SourceText source)
    {
        /// <summary>Whether an edit has taken a place: the one before character n has the number 2n, the character itself 2n + 1.</summary>
        private readonly BitArray taken = new(2 * source.Length + 1);

        private readonly List<TextEdit> edits = [];
        private readonly List<Diagnostic> accepted = [];

        public void Offer(Diagnostic diagnostic, CodeFix fix)
        {
            foreach (var edit in fix.Edits)
            {
                for (var place = 2 * edit.Span.Start; place < EndOf(edit); place++)
                {
                    if (taken[place])
                    {
                        return;
                    }
                }
            }

            foreach (var edit in fix.Edits)
            {
                for (var place = 2 * edit.Span.Start; place < EndOf(edit); place++)
                {
                    taken[place] = true;
                }
            }

            edits.AddRange(fix.Edits);
            accepted.Add(diagnostic);
        }

        public FixedFile Finish() => new(source, source.WithEdits(edits), [.. accepted]);

        /// <summary>An edit that replaces nothing takes the place that it inserts at.</summary>
        private static int EndOf(TextEdit edit) => Math.Max(2 * edit.Span.Start + 1, 2 * edit.Span.End);
    }
}
