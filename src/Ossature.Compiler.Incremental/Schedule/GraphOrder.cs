namespace Ossature.Compiler.Incremental.Schedule;

/// <summary>Orders numbered nodes by their dependencies. Edges lead from a node to what it depends on.</summary>
internal static class GraphOrder
{
    /// <summary>Dependencies first, otherwise by number. Nodes on a cycle, and those behind one, are left out.</summary>
    public static int[] Sort(int[][] edges)
    {
        var dependents = Reverse(edges);
        var waiting = edges.Select(targets => targets.Length).ToArray();
        var ready = new PriorityQueue<int, int>();
        for (var node = 0; node < edges.Length; node++)
        {
            if (waiting[node] == 0)
            {
                ready.Enqueue(node, node);
            }
        }

        var order = new List<int>(edges.Length);
        while (ready.TryDequeue(out var node, out _))
        {
            order.Add(node);
            foreach (var dependent in dependents[node])
            {
                if (--waiting[dependent] == 0)
                {
                    ready.Enqueue(dependent, dependent);
                }
            }
        }

        return [.. order];
    }

    /// <summary>A cycle among the nodes that <see cref="Sort"/> left out: its first node comes again at the end.</summary>
    public static IReadOnlyList<int> FindCycle(int[][] edges, int[] sorted)
    {
        var open = new bool[edges.Length];
        Array.Fill(open, true);
        foreach (var node in sorted)
        {
            open[node] = false;
        }

        // Each node left out depends on another one left out, so this walk must come back to where it has been.
        var placeOnWalk = new Dictionary<int, int>();
        var walk = new List<int>();
        var at = Array.IndexOf(open, true);
        while (placeOnWalk.TryAdd(at, walk.Count))
        {
            walk.Add(at);
            at = edges[at].First(target => open[target]);
        }

        return [.. walk[placeOnWalk[at]..], at];
    }

    public static int[][] Reverse(int[][] edges)
    {
        var reversed = new List<int>[edges.Length];
        for (var node = 0; node < edges.Length; node++)
        {
            reversed[node] = [];
        }

        for (var node = 0; node < edges.Length; node++)
        {
            foreach (var target in edges[node])
            {
                reversed[target].Add(node);
            }
        }

        return [.. reversed.Select(sources => sources.ToArray())];
    }
}
