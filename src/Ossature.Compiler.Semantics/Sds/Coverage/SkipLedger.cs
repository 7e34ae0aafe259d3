using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>What is kept as text: no test is derived from it.</summary>
public static class SkipLedger
{
    /// <summary>The opaque clauses by file and place.</summary>
    public static ImmutableArray<ClauseEntry> Of(IEnumerable<ClauseEntry> clauses)
    {
        var opaque = new List<ClauseEntry>();
        foreach (var clause in clauses)
        {
            if (clause.Status == ClauseStatus.Opaque)
            {
                opaque.Add(clause);
            }
        }

        opaque.Sort(
            (left, right) =>
                string.CompareOrdinal(left.Location.Path, right.Location.Path) is var order and not 0
                    ? order
                    : left.Location.Span.Start.CompareTo(right.Location.Span.Start)
        );
        return [.. opaque];
    }
}
