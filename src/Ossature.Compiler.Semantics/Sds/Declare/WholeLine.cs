using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Declare;

/// <summary>A declaration or a member that has its lines to itself.</summary>
internal static class WholeLine
{
    /// <summary>The fix that takes it out with its line breaks; null where something else stands on its lines, a comment too.</summary>
    public static CodeFix? Removal(SourceText source, TextSpan span)
    {
        var (text, start, end) = (source.Text, span.Start, span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        if ((start > 0 && text[start - 1] is not ('\r' or '\n')) || (end < text.Length && text[end] is not ('\r' or '\n')))
        {
            return null;
        }

        end +=
            text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? 2
            : end < text.Length ? 1
            : 0;
        return CodeFix.Replace("remove the line", TextSpan.FromBounds(start, end), "");
    }
}
