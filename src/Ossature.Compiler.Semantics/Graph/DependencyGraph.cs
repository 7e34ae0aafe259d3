namespace Ossature.Compiler.Semantics.Graph;

/// <summary>
/// Numbered nodes and what each of them needs. All walks are iterative and linear in nodes and arrows, so neither depth nor size of
/// the input is a limit. Plain arrays and lists of numbers: every check builds this graph, and the runtime has code for nothing else at hand.
/// </summary>
internal sealed class DependencyGraph
{
    private const int None = -1;

    private readonly int[][] needs;
    private readonly List<int>[] users;

    /// <param name="needs">For each node the nodes it needs, each at most once.</param>
    public DependencyGraph(int[][] needs)
    {
        this.needs = needs;
        users = new List<int>[needs.Length];
        for (var node = 0; node < needs.Length; node++)
        {
            users[node] = [];
        }

        for (var node = 0; node < needs.Length; node++)
        {
            foreach (var needed in needs[node])
            {
                users[needed].Add(node);
            }
        }
    }

    /// <summary>Nodes that need nothing, then nodes that need only those, and so on; sorted within a level. Nodes in or behind a cycle are in none.</summary>
    public List<int[]> Levels()
    {
        var missing = Missing();
        var levels = new List<int[]>();
        for (var level = Free(missing); level.Count > 0; )
        {
            levels.Add([.. level]);
            level.Clear();
            foreach (var node in levels[^1])
            {
                Release(node, missing, level);
            }

            level.Sort();
        }

        return levels;
    }

    /// <summary>
    /// The longest row of nodes in which each one is needed by the next, first built first. Of several it is the one whose last node comes
    /// first, and so on backwards. Nodes in or behind a cycle are in none.
    /// </summary>
    public int[] LongestRow()
    {
        var levels = Levels();
        var levelOf = new int[needs.Length];
        for (var level = 0; level < levels.Count; level++)
        {
            foreach (var node in levels[level])
            {
                levelOf[node] = level;
            }
        }

        var row = new int[levels.Count];
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            row[level] =
                level == levels.Count - 1
                    ? levels[level][0]
                    : needs[row[level + 1]].Where(needed => levelOf[needed] == level).Min();
        }

        return row;
    }

    /// <summary>Every node after all that it needs, otherwise in the order of the numbers. Nodes in or behind a cycle are left out.</summary>
    public List<int> Order()
    {
        var missing = Missing();
        var ready = new PriorityQueue<int, int>();
        var released = Free(missing);
        var order = new List<int>(needs.Length);
        while (true)
        {
            foreach (var node in released)
            {
                ready.Enqueue(node, node);
            }

            if (!ready.TryDequeue(out var next, out _))
            {
                return order;
            }

            order.Add(next);
            released.Clear();
            Release(next, missing, released);
        }
    }

    /// <summary>
    /// For each group of nodes that need each other one shortest ring through its first node, which stands at both ends; sorted by that node.
    /// </summary>
    public List<int[]> Cycles()
    {
        var group = Groups();
        var first = Filled(None);
        var ringed = new List<int>();
        for (var node = 0; node < needs.Length; node++)
        {
            ref var start = ref first[group[node]];
            if (start == None)
            {
                start = node;
                if (HasRing(node, group))
                {
                    ringed.Add(node);
                }
            }
        }

        var rings = new List<int[]>(ringed.Count);
        foreach (var node in ringed)
        {
            rings.Add(Ring(node, group));
        }

        return rings;
    }

    /// <summary>How many nodes each one still waits for.</summary>
    private int[] Missing()
    {
        var missing = new int[needs.Length];
        for (var node = 0; node < missing.Length; node++)
        {
            missing[node] = needs[node].Length;
        }

        return missing;
    }

    private static List<int> Free(int[] missing)
    {
        var free = new List<int>();
        for (var node = 0; node < missing.Length; node++)
        {
            if (missing[node] == 0)
            {
                free.Add(node);
            }
        }

        return free;
    }

    /// <summary>Adds the nodes that waited for one node only to a list.</summary>
    private void Release(int node, int[] missing, List<int> released)
    {
        foreach (var user in users[node])
        {
            if (--missing[user] == 0)
            {
                released.Add(user);
            }
        }
    }

    /// <summary>Whether a node needs itself, directly or not: a node that is alone in its group needs none of that group but itself.</summary>
    private bool HasRing(int node, int[] group)
    {
        foreach (var needed in needs[node])
        {
            if (group[needed] == group[node])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The shortest way from a node back to itself within its group.</summary>
    private int[] Ring(int start, int[] group)
    {
        var reachedFrom = new Dictionary<int, int>();
        var waiting = new Queue<int>([start]);
        while (!reachedFrom.ContainsKey(start))
        {
            var node = waiting.Dequeue();
            foreach (var needed in needs[node].Where(needed => group[needed] == group[start] && reachedFrom.TryAdd(needed, node)))
            {
                waiting.Enqueue(needed);
            }
        }

        var ring = new List<int> { start };
        for (var node = reachedFrom[start]; node != start; node = reachedFrom[node])
        {
            ring.Add(node);
        }

        ring.Add(start);
        ring.Reverse();
        return [.. ring];
    }

    /// <summary>
    /// For each node a number that it shares with those that it needs and that need it, directly or not. Tarjan's strongly connected
    /// components, with a stack of its own.
    /// </summary>
    public int[] Groups()
    {
        var (seen, low, group) = (Filled(None), Filled(None), Filled(None));

        // The nodes that are open in the walk, and how many of its needs each of them has looked at.
        var (path, open, looked) = (new List<int>(), new List<int>(), new int[needs.Length]);
        var clock = 0;
        for (var root = 0; root < needs.Length; root++)
        {
            if (seen[root] == None)
            {
                Enter(root);
            }

            while (open.Count > 0)
            {
                var node = open[^1];
                if (looked[node] > 0)
                {
                    Lower(node, needs[node][looked[node] - 1]);
                }

                while (looked[node] < needs[node].Length && seen[needs[node][looked[node]]] != None)
                {
                    Lower(node, needs[node][looked[node]++]);
                }

                if (looked[node] < needs[node].Length)
                {
                    Enter(needs[node][looked[node]++]);
                    continue;
                }

                open.RemoveAt(open.Count - 1);
                if (low[node] == seen[node])
                {
                    Close(node);
                }
            }
        }

        return group;

        void Enter(int node)
        {
            seen[node] = low[node] = clock++;
            path.Add(node);
            open.Add(node);
        }

        void Lower(int node, int needed)
        {
            if (group[needed] == None)
            {
                low[node] = Math.Min(low[node], low[needed]);
            }
        }

        void Close(int node)
        {
            int member;
            do
            {
                member = path[^1];
                path.RemoveAt(path.Count - 1);
                group[member] = node;
            } while (member != node);
        }
    }

    private int[] Filled(int value)
    {
        var filled = new int[needs.Length];
        Array.Fill(filled, value);
        return filled;
    }
}
