using System.Collections.Immutable;

namespace Ossature.Compiler.Incremental.Schedule;

/// <summary>
/// Tasks and what they wait for. The graph has one order, the plan's own as far as dependencies allow; a task's rank is its place
/// in it. All questions are answered without recursion, so long chains are fine.
/// </summary>
public sealed class TaskGraph
{
    private readonly ImmutableArray<string> ids;
    private readonly Dictionary<string, int> rankOf;
    private readonly int[][] dependencies;
    private readonly int[][] dependents;
    private readonly int[] remaining;
    private readonly int[] turns;
    private readonly Lazy<RankSet[]> closures;

    private TaskGraph(ImmutableArray<string> ids, Dictionary<string, int> rankOf, int[][] dependencies, int[] turns)
    {
        this.ids = ids;
        this.turns = turns;
        this.rankOf = rankOf;
        this.dependencies = dependencies;
        dependents = GraphOrder.Reverse(dependencies);
        remaining = FindRemainingPaths(dependents);
        closures = new(() => FindClosures(dependencies));
    }

    /// <summary>All ids in the graph's order: dependencies first, otherwise as the plan has them.</summary>
    public ImmutableArray<string> Order => ids;

    /// <summary>Number of tasks.</summary>
    public int Count => ids.Length;

    /// <summary>
    /// The graph of a plan's tasks in plan order, or null together with a cycle, as <c>a, b, a</c>, when they cannot be ordered.
    /// </summary>
    /// <exception cref="ArgumentException">An id comes twice, or a dependency is not among the tasks: a plan is checked before.</exception>
    public static TaskGraph? TryCreate(IEnumerable<TaskNode> tasks, out ImmutableArray<string> cycle)
    {
        var nodes = tasks.ToArray();
        var places = new Dictionary<string, int>(nodes.Length, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!places.TryAdd(node.Id, places.Count))
            {
                throw new ArgumentException($"The task `{node.Id}` is there twice.", nameof(tasks));
            }
        }

        var edges = new int[nodes.Length][];
        for (var i = 0; i < nodes.Length; i++)
        {
            edges[i] = [.. nodes[i].DependsOn.Distinct(StringComparer.Ordinal).Select(id => PlaceOf(id, nodes[i].Id))];
        }

        var order = GraphOrder.Sort(edges);
        cycle = order.Length < nodes.Length ? [.. GraphOrder.FindCycle(edges, order).Select(place => nodes[place].Id)] : [];
        if (!cycle.IsEmpty)
        {
            return null;
        }

        var ranks = new int[nodes.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return new(
            [.. order.Select(place => nodes[place].Id)],
            places.ToDictionary(pair => pair.Key, pair => ranks[pair.Value], StringComparer.Ordinal),
            [.. order.Select(place => edges[place].Select(edge => ranks[edge]).Order().ToArray())],
            FindTurns(order.Select(place => nodes[place].Group))
        );

        int PlaceOf(string id, string dependent) =>
            places.TryGetValue(id, out var place)
                ? place
                : throw new ArgumentException($"The task `{dependent}` depends on `{id}`, which is not there.", nameof(tasks));
    }

    /// <summary>The graph of tasks that are known to have no cycle.</summary>
    /// <exception cref="ArgumentException">They have one, or see <see cref="TryCreate"/>.</exception>
    public static TaskGraph Create(IEnumerable<TaskNode> tasks) =>
        TryCreate(tasks, out var cycle)
        ?? throw new ArgumentException($"The tasks depend on each other: {string.Join(" → ", cycle)}.", nameof(tasks));

    /// <summary>Whether there is such a task.</summary>
    public bool Contains(string id) => rankOf.ContainsKey(id);

    /// <summary>Place in <see cref="Order"/>, counted from zero.</summary>
    public int RankOf(string id) => rankOf[id];

    /// <summary>Direct dependencies, in the graph's order.</summary>
    public ImmutableArray<string> DependenciesOf(string id) => Names(dependencies[rankOf[id]]);

    /// <summary>Tasks that depend directly on this one, in the graph's order.</summary>
    public ImmutableArray<string> DependentsOf(string id) => Names(dependents[rankOf[id]]);

    /// <summary>Whether a task depends on another, directly or through others. No task depends on itself.</summary>
    public bool DependsOn(string id, string other) => ClosureAt(rankOf[id]).Contains(rankOf[other]);

    /// <summary>All tasks that this one depends on, directly or not, in the graph's order.</summary>
    public ImmutableArray<string> ClosureOf(string id) => Names(Reach(rankOf[id], dependencies));

    /// <summary>All tasks that depend on this one, directly or not, in the graph's order.</summary>
    public ImmutableArray<string> FollowersOf(string id) => Names(Reach(rankOf[id], dependents));

    /// <summary>Number of tasks on the longest way from this one, counted in, to one on which nothing depends.</summary>
    public int RemainingPath(string id) => remaining[rankOf[id]];

    internal string IdAt(int rank) => ids[rank];

    internal int[] DependenciesAt(int rank) => dependencies[rank];

    internal int[] DependentsAt(int rank) => dependents[rank];

    internal int RemainingPathAt(int rank) => remaining[rank];

    /// <summary>How many tasks of the same group come before this one.</summary>
    internal int TurnAt(int rank) => turns[rank];

    internal bool AreOrdered(int a, int b) => a == b || ClosureAt(Math.Max(a, b)).Contains(Math.Min(a, b));

    /// <summary>The dependencies that no other dependency already includes, latest first.</summary>
    internal IEnumerable<int> NearestDependenciesAt(int rank)
    {
        if (dependencies[rank].Length < 2)
        {
            return dependencies[rank];
        }

        var covered = new RankSet(rank);
        var nearest = new List<int>();
        foreach (var dependency in dependencies[rank].Reverse())
        {
            if (!covered.Contains(dependency))
            {
                nearest.Add(dependency);
                covered.UnionWith(ClosureAt(dependency));
            }
        }

        return nearest;
    }

    private RankSet ClosureAt(int rank) => closures.Value[rank];

    private ImmutableArray<string> Names(IEnumerable<int> ranks) => [.. ranks.Select(rank => ids[rank])];

    private static int[] FindTurns(IEnumerable<string> groups)
    {
        var members = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. groups.Select(group => members[group] = members.GetValueOrDefault(group, -1) + 1)];
    }

    private static int[] FindRemainingPaths(int[][] dependents)
    {
        var remaining = new int[dependents.Length];
        for (var rank = dependents.Length - 1; rank >= 0; rank--)
        {
            remaining[rank] = 1 + dependents[rank].Select(dependent => remaining[dependent]).DefaultIfEmpty(0).Max();
        }

        return remaining;
    }

    private static RankSet[] FindClosures(int[][] dependencies)
    {
        var closures = new RankSet[dependencies.Length];
        for (var rank = 0; rank < dependencies.Length; rank++)
        {
            closures[rank] = new RankSet(rank);
            foreach (var dependency in dependencies[rank])
            {
                closures[rank].Add(dependency);
                closures[rank].UnionWith(closures[dependency]);
            }
        }

        return closures;
    }

    private IEnumerable<int> Reach(int start, int[][] edges)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([start]);
        while (open.TryPop(out var at))
        {
            foreach (var next in edges[at].Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return seen.Order();
    }
}
