namespace Ossature.Compiler.Emit.Reports;

/// <summary>
/// Places the nodes of a graph without cycles in columns, each node behind all it depends on, and finds ways for the edges between them. Edges
/// that others imply are left out. The same graph is always placed the same way.
/// </summary>
internal sealed class LayeredLayout
{
    private const int MostPlaces = 20_000;
    private const int Sweeps = 8;

    private readonly int count;
    private readonly int[] layerOf;
    private readonly List<int>[] columns;
    private readonly List<List<int>> before = [];
    private readonly List<List<int>> behind = [];
    private readonly List<double> height = [];

    /// <param name="dependencies">What each node depends on: nodes before it.</param>
    public LayeredLayout(IReadOnlyList<int[]> dependencies)
    {
        count = dependencies.Count;
        var edges = Needed(dependencies);
        layerOf = new int[count];
        for (var node = 0; node < count; node++)
        {
            layerOf[node] = edges[node].Select(from => layerOf[from] + 1).DefaultIfEmpty(0).Max();
            AddPlace();
        }

        columns = [.. Enumerable.Range(0, count == 0 ? 0 : layerOf.Max() + 1).Select(_ => new List<int>())];
        for (var node = 0; node < count; node++)
        {
            columns[layerOf[node]].Add(node);
        }

        Edges = Route(edges);
        Order();
        Align();
    }

    /// <summary>Number of columns.</summary>
    public int Columns => columns.Length;

    /// <summary>The edges that are drawn: from, to, and the places in the columns between that they go through.</summary>
    public IReadOnlyList<(int From, int To, int[] Via)> Edges { get; }

    /// <summary>How far down the lowest place lies; the highest lies at zero. The space between two nodes is one.</summary>
    public double Height => height.Count == 0 ? 0 : height.Max();

    /// <summary>The column of a node.</summary>
    public int ColumnOf(int node) => layerOf[node];

    /// <summary>How far down a node, or a place that an edge goes through, lies.</summary>
    public double HeightOf(int place) => height[place];

    private static int[][] Needed(IReadOnlyList<int[]> dependencies)
    {
        var words = (dependencies.Count + 63) / 64;
        var reach = new ulong[dependencies.Count][];
        var needed = new int[dependencies.Count][];
        for (var node = 0; node < reach.Length; node++)
        {
            reach[node] = new ulong[words];
            var kept = new List<int>();
            foreach (var from in dependencies[node].Distinct().OrderDescending())
            {
                if ((reach[node][from / 64] & (1UL << (from % 64))) == 0)
                {
                    kept.Add(from);
                    reach[node][from / 64] |= 1UL << (from % 64);
                    for (var word = 0; word < words; word++)
                    {
                        reach[node][word] |= reach[from][word];
                    }
                }
            }

            kept.Reverse();
            needed[node] = [.. kept];
        }

        return needed;
    }

    private int AddPlace()
    {
        before.Add([]);
        behind.Add([]);
        height.Add(0);
        return before.Count - 1;
    }

    /// <summary>An edge that skips columns gets a place in each of them, so that it runs beside the nodes; too many of them go straight.</summary>
    private List<(int, int, int[])> Route(int[][] edges)
    {
        var length = edges.Select((froms, to) => froms.Sum(from => (long)layerOf[to] - layerOf[from] - 1)).Sum();
        var routed = new List<(int, int, int[])>();
        for (var to = 0; to < count; to++)
        {
            foreach (var from in edges[to])
            {
                var via = length > MostPlaces ? [] : new int[layerOf[to] - layerOf[from] - 1];
                var last = from;
                for (var i = 0; i < via.Length; i++)
                {
                    via[i] = AddPlace();
                    columns[layerOf[from] + 1 + i].Add(via[i]);
                    Join(last, via[i]);
                    last = via[i];
                }

                Join(last, to);
                routed.Add((from, to, via));
            }
        }

        return routed;
    }

    private void Join(int from, int to)
    {
        behind[from].Add(to);
        before[to].Add(from);
    }

    /// <summary>Puts each place of a column near the middle of those it is joined with, forth and back: that leaves few crossings.</summary>
    private void Order()
    {
        var rank = new double[before.Count];
        Array.ForEach(columns, column => Number(column, rank));
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var (order, joined) = sweep % 2 == 0 ? (columns, before) : (columns.Reverse(), behind);
            foreach (var column in order)
            {
                var sorted = column
                    .OrderBy(place => Middle(joined[place], rank, rank[place]))
                    .ThenBy(place => rank[place])
                    .ToArray();
                column.Clear();
                column.AddRange(sorted);
                Number(column, rank);
            }
        }

        static void Number(List<int> column, double[] rank)
        {
            for (var i = 0; i < column.Count; i++)
            {
                rank[column[i]] = i;
            }
        }
    }

    /// <summary>Moves the places of a column toward those they are joined with, without changing their order or coming too near.</summary>
    private void Align()
    {
        foreach (var column in columns)
        {
            Spread(column, _ => 0);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var (order, joined) = sweep % 2 == 0 ? (columns, before) : (columns.Reverse(), behind);
            foreach (var column in order)
            {
                var wanted = column.ToDictionary(place => place, place => Middle(joined[place], height, height[place]));
                Spread(column, place => wanted[place]);
            }
        }

        var top = height.Count == 0 ? 0 : height.Min();
        for (var place = 0; place < height.Count; place++)
        {
            height[place] = Math.Round(height[place] - top, 2);
        }
    }

    private void Spread(List<int> column, Func<int, double> wanted)
    {
        var (next, shift) = (double.NegativeInfinity, 0.0);
        foreach (var place in column)
        {
            var space = place < count ? 0.5 : 0.2;
            height[place] = Math.Max(wanted(place), next + space);
            next = height[place] + space;
            shift += wanted(place) - height[place];
        }

        foreach (var place in column)
        {
            height[place] += shift / column.Count;
        }
    }

    private static double Middle(List<int> joined, IReadOnlyList<double> at, double otherwise)
    {
        if (joined.Count == 0)
        {
            return otherwise;
        }

        var sum = 0.0;
        foreach (var place in joined)
        {
            sum += at[place];
        }

        return sum / joined.Count;
    }
}
