using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>A part of a line and the blanks in front of it.</summary>
internal static class Blank
{
    /// <summary>The fix that takes out both.</summary>
    public static CodeFix Removal(SourceText source, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && source.Text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return CodeFix.Replace($"remove `{source.ToString(span)}`", TextSpan.FromBounds(start, span.End), "");
    }
}
