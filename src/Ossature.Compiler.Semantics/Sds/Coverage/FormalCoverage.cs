using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>How much of a system is formal: which share of its clauses the compiler understands.</summary>
/// <param name="Specs">The modules that have clauses, in the order in which their clauses come, and what belongs to no module behind them.</param>
/// <param name="All">All of them together.</param>
public sealed record FormalCoverage(ImmutableArray<SpecFormality> Specs, FormalCount All)
{
    private static readonly ClauseKind[] AllKinds = Enum.GetValues<ClauseKind>();

    /// <summary>Counts clauses.</summary>
    public static FormalCoverage Of(IEnumerable<ClauseEntry> clauses)
    {
        var order = new List<string>();
        var counts = new Dictionary<string, FormalCount[]>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            if (!counts.TryGetValue(clause.Spec, out var kinds))
            {
                counts.Add(clause.Spec, kinds = new FormalCount[AllKinds.Length]);
                order.Add(clause.Spec);
            }

            ref var count = ref kinds[(int)clause.Kind];
            count = count.Plus(clause.Status);
        }

        if (order.Remove(ClauseEntry.SystemSpec))
        {
            order.Add(ClauseEntry.SystemSpec);
        }

        var specs = ImmutableArray.CreateBuilder<SpecFormality>(order.Count);
        var all = default(FormalCount);
        foreach (var spec in order)
        {
            var formality = OfSpec(spec, counts[spec]);
            specs.Add(formality);
            all = new(all.Bound + formality.All.Bound, all.All + formality.All.All);
        }

        return new(specs.MoveToImmutable(), all);
    }

    private static SpecFormality OfSpec(string spec, FormalCount[] counts)
    {
        var kinds = ImmutableArray.CreateBuilder<KindFormality>();
        var all = default(FormalCount);
        foreach (var kind in AllKinds)
        {
            var count = counts[(int)kind];
            if (count.All > 0)
            {
                kinds.Add(new(kind, count));
                all = new(all.Bound + count.Bound, all.All + count.All);
            }
        }

        return new(spec, kinds.ToImmutable(), all);
    }
}
