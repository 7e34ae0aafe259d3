using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics;

/// <summary>What a person who follows the help would type: edits after which the diagnostic is gone. Only certain ones are offered.</summary>
/// <param name="Title">What the edits do, in a few words that begin with a verb: <c>replace `x` by `y`</c>.</param>
/// <param name="Edits">Edits of the file that the diagnostic stands in, at least one; they do not overlap.</param>
public sealed record CodeFix(string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>A fix that replaces one span; an empty span inserts, an empty text removes.</summary>
    public static CodeFix Replace(string title, TextSpan span, string text) => new(title, [new(span, text)]);

    /// <summary>
    /// A fix that writes one name in the place of another; null where the place does not show the written name exactly once as it is, for
    /// example because it is written with escapes.
    /// </summary>
    /// <param name="place">The name, perhaps with quotes or other words around it.</param>
    /// <param name="written">The name that stands there.</param>
    /// <param name="meant">The name to write.</param>
    public static CodeFix? Rename(Location place, string written, string meant)
    {
        var shown = place.Source?.ToString(place.Span) ?? "";
        var at = written.Length == 0 ? -1 : shown.IndexOf(written, StringComparison.Ordinal);
        return at >= 0 && at == shown.LastIndexOf(written, StringComparison.Ordinal)
            ? Replace($"replace `{written}` by `{meant}`", new(place.Span.Start + at, written.Length), meant)
            : null;
    }

    /// <summary>The fix with its line breaks as the text has them: an edit of a file with CR LF brings CR LF.</summary>
    internal CodeFix In(SourceText source)
    {
        // Few fixes bring a line break; the text is looked at for those only.
        if (!Edits.Any(edit => edit.NewText.Contains('\n')) || !BreaksWithCarriageReturn(source.Text))
        {
            return this;
        }

        var edits = Edits.Select(edit => edit with { NewText = edit.NewText.ReplaceLineEndings("\r\n") });
        return this with { Edits = [.. edits] };
    }

    private static bool BreaksWithCarriageReturn(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && text[at - 1] == '\r';
}
