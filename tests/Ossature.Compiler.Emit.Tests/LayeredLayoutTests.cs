using Ossature.Compiler.Emit.Reports;

namespace Ossature.Compiler.Emit.Tests;

public sealed class LayeredLayoutTests
{
    [Fact]
    public void Each_node_stands_behind_all_it_depends_on()
    {
        var layout = new LayeredLayout([
            [],
            [],
            [0],
            [0, 2],
            [1],
        ]);

        Assert.Equal([0, 0, 1, 2, 1], Enumerable.Range(0, 5).Select(layout.ColumnOf));
        Assert.Equal(3, layout.Columns);
    }

    [Fact]
    public void What_other_edges_imply_is_not_drawn() =>
        Assert.Equal(
            [(0, 1), (1, 2)],
            Drawn(
                new([
                    [],
                    [0],
                    [0, 1],
                ])
            )
        );

    [Fact]
    public void An_edge_that_skips_columns_goes_through_a_place_in_each()
    {
        var layout = new LayeredLayout([
            [],
            [0],
            [1],
            [],
            [2, 3],
        ]);

        Assert.Equal(2, layout.Edges.Single(edge => edge.From == 3).Via.Length);
    }

    [Fact]
    public void No_two_nodes_of_a_column_come_near_each_other()
    {
        var dependencies = Enumerable
            .Range(0, 120)
            .Select(node => Enumerable.Range(0, node).Where(from => (node * 7 + from * 13) % 11 == 0).ToArray())
            .ToArray();
        var layout = new LayeredLayout(dependencies);

        foreach (var column in Enumerable.Range(0, 120).GroupBy(layout.ColumnOf))
        {
            var heights = column.Select(layout.HeightOf).Order().ToArray();
            Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First > 0.97));
        }
    }

    [Fact]
    public void Nothing_is_drawn_of_nothing() =>
        Assert.Equal((0, 0.0), (new LayeredLayout([]).Columns, new LayeredLayout([]).Height));

    [Fact]
    public void A_long_chain_is_placed_without_a_stack()
    {
        var layout = new LayeredLayout([.. Enumerable.Range(0, 5000).Select(node => node == 0 ? [] : new[] { node - 1 })]);

        Assert.Equal((5000, 0.0), (layout.Columns, layout.Height));
    }

    private static (int, int)[] Drawn(LayeredLayout layout) => [.. layout.Edges.Select(edge => (edge.From, edge.To))];
}
