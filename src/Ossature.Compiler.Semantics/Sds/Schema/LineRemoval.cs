using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>The fix that deletes a line.</summary>
internal static class LineRemoval
{
    /// <summary>The fix; null where something else stands on the line, or the place has no text.</summary>
    public static CodeFix? Of(Location place, string title)
    {
        if (place.Source is not { Text: var text })
        {
            return null;
        }

        var (start, end) = (place.Span.Start, place.Span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        if (start == 0 || text[start - 1] is not ('\n' or '\r') || end == text.Length || text[end] is not ('\n' or '\r'))
        {
            return null;
        }

        end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
        return CodeFix.Replace(title, TextSpan.FromBounds(start, end), "");
    }
}
