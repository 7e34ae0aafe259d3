using Ossature.Compiler.Incremental.Schedule;

namespace Ossature.Compiler.Incremental.Tests.Schedule;

public sealed class TaskGraphTests
{
    [Fact]
    public void The_order_is_the_plans_as_far_as_dependencies_allow()
    {
        Assert.Equal("a b c d", Shown(Graphs.Of("a", "b", "c", "d").Order));
        Assert.Equal("b c a d", Shown(Graphs.Of("a: c", "b", "c", "d: a b").Order));
    }

    [Fact]
    public void A_graph_answers_what_depends_on_what()
    {
        var graph = Graphs.Of(
            "scaffold",
            "money: scaffold",
            "ledger: money scaffold money",
            "store: scaffold",
            "program: ledger store"
        );

        Assert.Equal("scaffold money", Shown(graph.DependenciesOf("ledger")));
        Assert.Equal("money ledger store", Shown(graph.DependentsOf("scaffold")));
        Assert.Equal("scaffold money", Shown(graph.ClosureOf("ledger")));
        Assert.Equal("scaffold money ledger store", Shown(graph.ClosureOf("program")));
        Assert.Equal("ledger program", Shown(graph.FollowersOf("money")));
        Assert.Equal("", Shown(graph.FollowersOf("program")));
        Assert.True(graph.DependsOn("program", "scaffold"));
        Assert.False(graph.DependsOn("scaffold", "program"));
        Assert.False(graph.DependsOn("store", "ledger"));
        Assert.False(graph.DependsOn("store", "store"));
        Assert.Equal(2, graph.RankOf("ledger"));
        Assert.True(graph.Contains("store"));
        Assert.False(graph.Contains("shop"));
    }

    [Fact]
    public void The_remaining_path_counts_tasks_to_the_farthest_end()
    {
        var graph = Graphs.Of("a", "b: a", "c: b", "d: a");

        Assert.Equal([3, 2, 1, 1], graph.Order.Select(graph.RemainingPath));
    }

    [Theory]
    [InlineData("a a", "a: a")]
    [InlineData("b c b", "a: b", "b: c", "c: b")]
    [InlineData("a c b a", "a: c d", "b: a", "c: b", "d", "e: a")]
    public void A_cycle_is_reported_with_its_path(string path, params string[] tasks)
    {
        Assert.Null(TaskGraph.TryCreate(Graphs.Nodes(tasks), out var cycle));
        Assert.Equal(path, Shown(cycle));
        Assert.Throws<ArgumentException>(() => Graphs.Of(tasks));
    }

    [Fact]
    public void A_plan_that_was_not_checked_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => Graphs.Of("a", "a"));
        Assert.Throws<ArgumentException>(() => Graphs.Of("a: b"));
    }

    [Fact]
    public void A_chain_of_any_length_is_fine()
    {
        var graph = Graphs.Chain(20_000);

        Assert.Equal(20_000, graph.RemainingPath("0"));
        Assert.Equal(19_999, graph.ClosureOf("19999").Length);
        Assert.True(graph.DependsOn("19999", "0"));
        var nodes = Enumerable.Range(0, 20_000).Select(i => new TaskNode($"{i}", [$"{(i + 1) % 20_000}"]));
        TaskGraph.TryCreate(nodes, out var cycle);
        Assert.Equal(20_001, cycle.Length);
    }

    private static string Shown(IEnumerable<string> ids) => string.Join(' ', ids);
}
