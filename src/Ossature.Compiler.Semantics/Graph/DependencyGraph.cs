using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Graph;

/// <summary>
/// Numbered nodes and what each of them needs. All walks are iterative and linear in nodes and arrows, so neither depth nor size of
/// the input is a limit.
/// </summary>
internal sealed class DependencyGraph
{
    private readonly IReadOnlyList<IReadOnlyList<int>> needs;
    private readonly List<int>[] users;

    /// <param name="needs">For each node the nodes it needs, each at most once.</param>
    public DependencyGraph(IReadOnlyList<IReadOnlyList<int>> needs)
    {
        this.needs = needs;
        users = [.. needs.Select(_ => new List<int>())];
        for (var node = 0; node < needs.Count; node++)
        {
            foreach (var needed in needs[node])
            {
                users[needed].Add(node);
            }
        }
    }

    /// <summary>Nodes that need nothing, then nodes that need only those, and so on; sorted within a level. Nodes in or behind a cycle are in none.</summary>
    public ImmutableArray<ImmutableArray<int>> Levels()
    {
        var missing = needs.Select(needed => needed.Count).ToArray();
        var levels = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var level = Enumerable.Range(0, needs.Count).Where(node => missing[node] == 0).ToList();
        while (level.Count > 0)
        {
            levels.Add([.. level]);
            level = [.. level.SelectMany(node => users[node]).Where(user => --missing[user] == 0).Order()];
        }

        return levels.ToImmutable();
    }

    /// <summary>
    /// The longest row of nodes in which each one is needed by the next, first built first. Of several it is the one whose last node comes
    /// first, and so on backwards. Nodes in or behind a cycle are in none.
    /// </summary>
    public ImmutableArray<int> LongestRow()
    {
        var levels = Levels();
        var levelOf = new int[needs.Count];
        for (var level = 0; level < levels.Length; level++)
        {
            foreach (var node in levels[level])
            {
                levelOf[node] = level;
            }
        }

        var row = new int[levels.Length];
        for (var level = levels.Length - 1; level >= 0; level--)
        {
            row[level] =
                level == levels.Length - 1
                    ? levels[level][0]
                    : needs[row[level + 1]].Where(needed => levelOf[needed] == level).Min();
        }

        return [.. row];
    }

    /// <summary>Every node after all that it needs, otherwise in the order of the numbers. Nodes in or behind a cycle are left out.</summary>
    public ImmutableArray<int> Order()
    {
        var missing = needs.Select(needed => needed.Count).ToArray();
        var ready = new PriorityQueue<int, int>(
            Enumerable.Range(0, needs.Count).Where(node => missing[node] == 0).Select(node => (node, node))
        );
        var order = ImmutableArray.CreateBuilder<int>();
        while (ready.TryDequeue(out var node, out _))
        {
            order.Add(node);
            foreach (var user in users[node].Where(user => --missing[user] == 0))
            {
                ready.Enqueue(user, user);
            }
        }

        return order.ToImmutable();
    }

    /// <summary>
    /// For each group of nodes that need each other one shortest ring through its first node, which stands at both ends; sorted by that node.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Cycles()
    {
        var group = Groups();
        return
        [
            .. Enumerable
                .Range(0, needs.Count)
                .GroupBy(node => group[node])
                .Where(members => members.Skip(1).Any() || needs[members.First()].Contains(members.First()))
                .Select(members => Ring(members.First(), group)),
        ];
    }

    /// <summary>The shortest way from a node back to itself within its group.</summary>
    private ImmutableArray<int> Ring(int start, int[] group)
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

        var ring = new Stack<int>([start]);
        for (var node = reachedFrom[start]; node != start; node = reachedFrom[node])
        {
            ring.Push(node);
        }

        ring.Push(start);
        return [.. ring];
    }

    /// <summary>
    /// For each node a number that it shares with those that it needs and that need it, directly or not. Tarjan's strongly connected
    /// components, with a stack of its own.
    /// </summary>
    public int[] Groups()
    {
        const int none = -1;
        var (seen, low, group) = (Filled(none), Filled(none), Filled(none));
        var (path, frames) = (new Stack<int>(), new Stack<(int Node, int Next)>());
        var clock = 0;
        for (var root = 0; root < needs.Count; root++)
        {
            if (seen[root] == none)
            {
                Enter(root);
            }

            while (frames.TryPop(out var frame))
            {
                var (node, next) = frame;
                if (next > 0)
                {
                    Lower(node, needs[node][next - 1]);
                }

                while (next < needs[node].Count && seen[needs[node][next]] != none)
                {
                    Lower(node, needs[node][next++]);
                }

                if (next < needs[node].Count)
                {
                    frames.Push((node, next + 1));
                    Enter(needs[node][next]);
                }
                else if (low[node] == seen[node])
                {
                    Close(node);
                }
            }
        }

        return group;

        int[] Filled(int value) => [.. Enumerable.Repeat(value, needs.Count)];

        void Enter(int node)
        {
            seen[node] = low[node] = clock++;
            path.Push(node);
            frames.Push((node, 0));
        }

        void Lower(int node, int needed)
        {
            if (group[needed] == none)
            {
                low[node] = Math.Min(low[node], low[needed]);
            }
        }

        void Close(int node)
        {
            int member;
            do
            {
                member = path.Pop();
                group[member] = node;
            } while (member != node);
        }
    }
}
