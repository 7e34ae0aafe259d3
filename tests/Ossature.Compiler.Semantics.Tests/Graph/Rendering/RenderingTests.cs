using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Graph.Rendering;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Semantics.Tests.Graph.Rendering;

public sealed class RenderingTests
{
    private static readonly string[] Shop =
    [
        "APP: LEFT RIGHT",
        "LEFT: CORE",
        "RIGHT: CORE",
        "CORE: BASE",
        "BASE:",
        "TOOL: CORE BASE",
    ];

    [Fact]
    public void A_diamond_is_drawn_once() =>
        Assert.Equal(
            """
            APP
            ├─ LEFT
            │  └─ CORE
            │     └─ BASE
            └─ RIGHT
               └─ CORE (above)
            TOOL
            ├─ CORE (above)
            └─ BASE

            """,
            TreeText.Render(Graph(Shop))
        );

    [Theory]
    [InlineData("A\n└─ A (cycle)\n", "A: A")]
    [InlineData("A\n└─ B\n   └─ A (cycle)\n", "A: B", "B: A")]
    [InlineData("X\n└─ B\n   └─ C\n      └─ B (cycle)\n", "B: C", "C: B", "X: B")]
    [InlineData("A\n├─ B\n│  └─ A (cycle)\n└─ Z\n", "A: B Z", "B: A", "Z:")]
    public void A_cycle_is_drawn_until_it_closes(string tree, params string[] nodes) =>
        Assert.Equal(tree, TreeText.Render(Graph(nodes)));

    [Fact]
    public void A_tree_of_diamonds_grows_with_its_arrows()
    {
        // Two ways at each of a hundred levels: 2^100 ways in all.
        var nodes = Enumerable.Range(0, 100).Select(i => i == 0 ? "N000:" : $"N{i:D3}: A{i:D3} B{i:D3}");
        var middle = Enumerable.Range(1, 99).SelectMany(i => new[] { $"A{i:D3}: N{i - 1:D3}", $"B{i:D3}: N{i - 1:D3}" });

        var tree = TreeText.Render(Graph([.. nodes, .. middle]));

        // A line for each of the 396 arrows and each tree.
        Assert.InRange(tree.Count(character => character == '\n'), 397, 420);
    }

    [Fact]
    public void A_deep_chain_goes_on_below()
    {
        var tree = TreeText.Render(
            Graph([.. Enumerable.Range(0, 4000).Select(i => i == 0 ? "S0000:" : $"S{i:D4}: S{i - 1:D4}")])
        );

        Assert.Equal($"{new string(' ', 3 * (TreeText.MostDepth - 1))}└─ S3975 (below)", tree.Split('\n')[TreeText.MostDepth]);
        Assert.Equal("S3975", tree.Split('\n')[TreeText.MostDepth + 1]);
        Assert.True(tree.Length < 4000 * 3 * TreeText.MostDepth);
    }

    [Fact]
    public void Levels_critical_path_and_cycles_are_told() =>
        Assert.Equal(
            """
            level 1: BASE
            level 2: CORE
            level 3: LEFT, RIGHT, TOOL
            level 4: APP
            critical path (4): BASE → CORE → LEFT → APP
            cycle: X → Y → X

            """,
            OrderText.Render(Graph([.. Shop, "X: Y", "Y: X CORE"]))
        );

    [Fact]
    public void An_empty_graph_is_empty() =>
        Assert.Equal(
            ("", "", "flowchart TD\n", "digraph {\n    node [shape=box];\n}\n"),
            (TreeText.Render(Graph()), OrderText.Render(Graph()), MermaidText.Render(Graph()), DotText.Render(Graph()))
        );

    [Fact]
    public void A_diagram_shows_critical_path_and_cycles_and_no_name_breaks_it()
    {
        var graph = new DrawnGraph([
            new("a \"b\" [c]", [1, 2]),
            new("-x; y --> z & `q` #35; <i>", [2]),
            new("end", []),
            new("back\\slash", [3]),
            new("new\nline \u001b 🌱 Größe", [0, 3]),
        ]);

        Golden.Verify(MermaidText.Render(graph), "diagram.mmd");
        Golden.Verify(DotText.Render(graph), "diagram.dot");
    }

    [Fact]
    public void The_critical_path_is_the_first_of_the_longest_and_the_same_for_every_order_of_files()
    {
        string[] nodes = ["D: B C", "B: A", "C: A", "A:", "E: C"];

        Assert.Equal(["A", "B", "D"], Path(Graph(nodes)));
        Assert.Equal(["A", "B", "D"], Path(Graph([.. nodes.Reverse()])));
    }

    [Fact]
    public void Nothing_behind_a_cycle_is_on_the_critical_path() =>
        Assert.Equal(["F", "G"], Path(Graph("A: B", "B: A", "C: A", "D: C", "F:", "G: F")));

    private static string[] Path(DrawnGraph graph) => [.. graph.NamesOf(graph.CriticalPath)];

    /// <summary>Nodes written as <c>ID: NEEDED NEEDED</c>.</summary>
    private static DrawnGraph Graph(params string[] nodes) =>
        DrawnGraph.Of(
            new(
                nodes
                    .Select(node => node.Split(':'))
                    .Select(node => new SpecNode(
                        node[0],
                        $"specs/{node[0]}.smd",
                        [.. node[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                        []
                    ))
            )
        );
}
