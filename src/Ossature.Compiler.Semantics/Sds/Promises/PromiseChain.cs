using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>What must follow what, as all contracts promise it: each promise has one deadline, and none leads back to its own trigger.</summary>
internal sealed class PromiseChain
{
    private readonly Dictionary<
        (BoundOccurrence Trigger, BoundOccurrence Product),
        (decimal Milliseconds, string Text)
    > deadlines = [];
    private readonly Dictionary<BoundOccurrence, int> numbers = [];
    private readonly List<BoundOccurrence> occurrences = [];
    private readonly Dictionary<(int Trigger, int Product), int> arrows = [];
    private readonly List<OpenClause> clauses = [];

    /// <summary>Notes a promise.</summary>
    /// <param name="clause">The clause that makes it.</param>
    /// <param name="promise">The promise.</param>
    /// <param name="deadline">Its deadline as written; null where it has none.</param>
    public void Add(OpenClause clause, ProductPromise promise, NumberExpressionSyntax? deadline)
    {
        CompareDeadline(clause, promise, deadline);
        if (promise.Count is null or { Bound: not CountBound.AtMost, Number: > 0 })
        {
            arrows.TryAdd((NumberOf(promise.Trigger), NumberOf(promise.Product)), clauses.Count);
            clauses.Add(clause);
        }
    }

    /// <summary>Reports promises that trigger each other in a ring, at the first clause of each ring.</summary>
    public void CheckCycles()
    {
        foreach (var ring in new DependencyGraph(Products()).Cycles())
        {
            var first = clauses.Count;
            var path = ImmutableArray.CreateBuilder<string>(ring.Length);
            path.Add(occurrences[ring[0]].DisplayName());
            for (var at = 1; at < ring.Length; at++)
            {
                path.Add(occurrences[ring[at]].DisplayName());
                first = Math.Min(first, arrows[(ring[at - 1], ring[at])]);
            }

            var cycle = new Cycle(path.MoveToImmutable()).ToString();
            var clause = clauses[first];
            clause.Problems.Fault(found => found.PromiseCycle(clause.Locate(clause.Node.Span), cycle));
        }
    }

    private void CompareDeadline(OpenClause clause, ProductPromise promise, NumberExpressionSyntax? deadline)
    {
        if (deadline is null || promise.Milliseconds is not { } milliseconds)
        {
            return;
        }

        var text = clause.Text(deadline.Span);
        if (!deadlines.TryAdd((promise.Trigger, promise.Product), (milliseconds, text)))
        {
            var earlier = deadlines[(promise.Trigger, promise.Product)];
            if (earlier.Milliseconds != milliseconds)
            {
                clause.Problems.Fault(found => found.TwoDeadlines(clause.Locate(deadline.Span), earlier.Text, text));
            }
        }
    }

    private int NumberOf(BoundOccurrence occurrence)
    {
        if (numbers.TryAdd(occurrence, occurrences.Count))
        {
            occurrences.Add(occurrence);
        }

        return numbers[occurrence];
    }

    private int[][] Products()
    {
        var lists = new List<int>[occurrences.Count];
        foreach (var (trigger, product) in arrows.Keys)
        {
            (lists[trigger] ??= []).Add(product);
        }

        var products = new int[lists.Length][];
        for (var node = 0; node < products.Length; node++)
        {
            products[node] = [.. lists[node] ?? []];
        }

        return products;
    }
}
