using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>The invariants so far: one that says the same as an earlier one is superfluous.</summary>
internal sealed class RepeatedLines
{
    private readonly HashSet<string> lines = new(StringComparer.Ordinal);

    /// <summary>Notes an invariant, or says that it stands above.</summary>
    public void Note(OpenClause clause)
    {
        if (!lines.Add(ClauseText.Of(clause.Source, clause.Node)))
        {
            clause.Problems.Remark(found =>
                found.RepeatedInvariant(
                    clause.Locate(clause.Node.Span),
                    WholeLine(clause) is { } line ? CodeFix.Replace("remove the line", line, "") : null
                )
            );
        }
    }

    /// <summary>The line that a clause stands on; null where something else stands there.</summary>
    private static TextSpan? WholeLine(OpenClause clause)
    {
        var text = clause.Source.Text;
        var (start, end) = (clause.Node.Span.Start, clause.Node.Span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        while (end < text.Length && text[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        return start > 0 && text[start - 1] == '\n' && end < text.Length && text[end] == '\n'
            ? TextSpan.FromBounds(start, end + 1)
            : null;
    }
}
