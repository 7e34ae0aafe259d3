using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>An entry of a list as text.</summary>
internal static class ListEntry
{
    /// <summary>
    /// The fix that takes an entry out of its list, with the comma on its line that is then too much. What stands on other lines is left
    /// alone: there may be comments, and a comma may be the last in a list.
    /// </summary>
    public static CodeFix? Removal(Location place)
    {
        if (place.Source is not { Text: var text } source)
        {
            return null;
        }

        var (start, end) = (place.Span.Start, place.Span.End);
        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
        {
            before--;
        }

        if (before >= 0 && text[before] == ',')
        {
            start = before;
        }
        else
        {
            var after = Blanks(text, end);
            end = after < text.Length && text[after] == ',' ? Blanks(text, after + 1) : end;
        }

        return CodeFix.Replace($"remove `{source.ToString(place.Span)}`", TextSpan.FromBounds(start, end), "");
    }

    private static int Blanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
