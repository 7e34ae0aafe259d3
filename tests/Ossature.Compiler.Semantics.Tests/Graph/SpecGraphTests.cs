using Ossature.Compiler.Semantics.Graph;

namespace Ossature.Compiler.Semantics.Tests.Graph;

public sealed class SpecGraphTests
{
    [Fact]
    public void Levels_hold_what_needs_only_earlier_levels_alphabetically()
    {
        var graph = Graph("APP: LEFT RIGHT", "RIGHT: CORE", "LEFT: CORE", "CORE:", "ALONE:");

        Assert.Equal(["ALONE CORE", "LEFT RIGHT", "APP"], graph.Levels.Select(level => string.Join(' ', level)));
        Assert.Empty(graph.Cycles);
    }

    [Theory]
    [InlineData("A → A", "A: A")]
    [InlineData("A → B → A", "A: B", "B: A")]
    [InlineData("B1 → B2 → B3 → B1", "A1: A2", "A2:", "B1: B2", "B2: B3", "B3: B1")]
    [InlineData("A → C → A", "A: B C", "B: C", "C: A")]
    public void A_cycle_is_found_with_its_shortest_path(string path, params string[] nodes) =>
        Assert.Equal(path, Assert.Single(Graph(nodes).Cycles).ToString());

    [Fact]
    public void Groups_that_need_each_other_are_told_apart()
    {
        var graph = Graph("A: B", "B: A C", "C: D", "D: C", "E: A", "F:");

        Assert.Equal(["A → B → A", "C → D → C"], graph.Cycles.Select(cycle => cycle.ToString()));
    }

    [Fact]
    public void What_is_in_or_behind_a_cycle_is_in_no_level() =>
        Assert.Equal("F", Assert.Single(Assert.Single(Graph("A: B", "B: A", "E: A", "F:").Levels)));

    [Fact]
    public void A_chain_of_4000_has_4000_levels_and_no_cycle()
    {
        var graph = Graph([.. Enumerable.Range(0, 4000).Select(i => i == 0 ? "S0:" : $"S{i}: S{i - 1}")]);

        Assert.Equal(4000, graph.Levels.Length);
        Assert.Empty(graph.Cycles);
    }

    [Fact]
    public void A_ring_of_4000_is_one_cycle_whose_middle_is_not_shown()
    {
        var cycle = Assert.Single(Graph([.. Enumerable.Range(0, 4000).Select(i => $"S{i:D4}: S{(i + 1) % 4000:D4}")]).Cycles);

        Assert.Equal(4001, cycle.Path.Length);
        Assert.Equal(
            "S0000 → S0001 → S0002 → S0003 → S0004 → S0005 → S0006 → S0007 → S0008 → S0009 → … 3990 more … → S0000",
            cycle.ToString()
        );
    }

    [Fact]
    public void The_graph_is_written_as_toml()
    {
        var graph = new SpecGraph([
            new("SHOP", "specs/shop.smd", ["STORE"], ["specs/shop.amd"]),
            new("STORE", "specs/a \"b\".smd", [], []),
        ]);

        Assert.Equal(
            """
            [[spec]]
            id = "SHOP"
            file = "./specs/shop.smd"
            depends = ["STORE"]
            architectures = ["./specs/shop.amd"]

            [[spec]]
            id = "STORE"
            file = "./specs/a \"b\".smd"
            depends = []
            architectures = []

            [order]
            levels = [
                ["STORE"],
                ["SHOP"],
            ]

            """,
            graph.ToToml()
        );
    }

    /// <summary>Nodes written as <c>ID: NEEDED NEEDED</c>.</summary>
    private static SpecGraph Graph(params string[] nodes) =>
        new(
            nodes
                .Select(node => node.Split(':'))
                .Select(node => new SpecNode(
                    node[0],
                    $"specs/{node[0]}.smd",
                    [.. node[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                    []
                ))
        );
}
