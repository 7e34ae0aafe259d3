using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Patterns of routes as a tree of their segments: a route meets those only that share its beginning.</summary>
internal sealed class RoutePatterns
{
    private readonly Node root = new();
    private List<Node> active = [];
    private List<Node> next = [];
    private int step;

    /// <summary>Adds a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="number">What <see cref="Match"/> calls it.</param>
    public void Add(Route pattern, int number)
    {
        var node = root;
        foreach (var segment in pattern.Segments)
        {
            node = segment.Kind switch
            {
                RouteSegmentKind.Literal => node.Literal(segment.Text),
                RouteSegmentKind.Parameter => node.Parameter ??= new(),
                RouteSegmentKind.One => node.One ??= new(),
                _ => node.Any ??= new() { IsAny = true },
            };
        }

        node.Patterns.Add(number);
    }

    /// <summary>Finds the patterns that match the route of an api, in no particular order.</summary>
    public void Match(Route route, List<int> found)
    {
        found.Clear();
        active.Clear();
        step++;
        Enter(root, active);
        foreach (var segment in route.Segments)
        {
            next.Clear();
            step++;
            foreach (var node in active)
            {
                Follow(node, segment);
            }

            (active, next) = (next, active);
        }

        foreach (var node in active)
        {
            found.AddRange(node.Patterns);
        }
    }

    /// <summary>Whether a pattern is more specific than another that matches the same route: the first segment of another kind decides, or else the length.</summary>
    public static bool IsMoreSpecific(Route pattern, Route other)
    {
        var shared = Math.Min(pattern.Segments.Length, other.Segments.Length);
        for (var at = 0; at < shared; at++)
        {
            var (its, others) = (pattern.Segments[at].Kind, other.Segments[at].Kind);
            if (its != others)
            {
                return its < others;
            }
        }

        return pattern.Segments.Length > other.Segments.Length;
    }

    private void Follow(Node node, RouteSegment segment)
    {
        if (node.IsAny)
        {
            Enter(node, next);
        }

        if (segment.Kind == RouteSegmentKind.Literal && node.Literals?.GetValueOrDefault(segment.Text) is { } literal)
        {
            Enter(literal, next);
        }

        if (node.Parameter is { } parameter)
        {
            Enter(parameter, next);
        }

        if (node.One is { } one)
        {
            Enter(one, next);
        }
    }

    /// <summary>A node is entered once for each segment of a route. With it goes what two stars behind it let begin, which may take no segment.</summary>
    private void Enter(Node entered, List<Node> nodes)
    {
        for (var node = entered; node is not null && node.EnteredAt != step; node = node.Any)
        {
            node.EnteredAt = step;
            nodes.Add(node);
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Literals { get; private set; }

        public Node? Parameter { get; set; }

        public Node? One { get; set; }

        public Node? Any { get; set; }

        public bool IsAny { get; init; }

        public List<int> Patterns { get; } = [];

        public int EnteredAt { get; set; }

        public Node Literal(string text)
        {
            Literals ??= new(StringComparer.Ordinal);
            if (!Literals.TryGetValue(text, out var node))
            {
                Literals.Add(text, node = new());
            }

            return node;
        }
    }
}
