using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Tests.Sds.Promises;

public sealed class SoftConstraintTests
{
    [Fact]
    public void Goals_are_bound_with_their_values()
    {
        var softs = OfModule(
            """
            ~ latency critical < 500ms
            ~ latency: 2s
            ~ cache: 30s
            ~ timeout < 5s
            ~ retention: 3650d
            ~ paginate: 20
            ~ throughput > 200/s
            ~ max retries: 3
            ~ retry 4x with exponential backoff
            """
        );
        var latency = Assert.IsType<LatencyGoal>(softs[0]);
        Assert.Equal(("critical", Relation.Less, 500m), (Assert.Single(latency.Labels), latency.Operator, latency.Milliseconds));
        Assert.Equal(Relation.LessOrEqual, Assert.IsType<LatencyGoal>(softs[1]).Operator);
        Assert.Equal(new DurationGoal(DurationGoalKind.Cache, Relation.Equal, 30_000), softs[2]);
        Assert.Equal(new DurationGoal(DurationGoalKind.Timeout, Relation.Less, 5_000), softs[3]);
        Assert.Equal(new DurationGoal(DurationGoalKind.Retention, Relation.Equal, 3650m * 24 * 60 * 60 * 1000), softs[4]);
        Assert.Equal(new PageGoal(20), softs[5]);
        Assert.Equal(new ThroughputGoal(Relation.Greater, 200, 1000), softs[6]);
        Assert.Equal(new MaximumGoal("retries", 3), softs[7]);
        Assert.Equal(new RetryGoal(new(4, Backoff.Exponential)), softs[8]);
    }

    [Theory]
    [InlineData("latency < 3fortnights", "OSS2903")]
    [InlineData("throughput > 5/fortnight", "OSS2903")]
    [InlineData("timeout: 20", "OSS2904")]
    [InlineData("cache: 10%", "OSS2904")]
    [InlineData("paginate: 20s", "OSS2904")]
    [InlineData("paginate: 0", "OSS2904")]
    [InlineData("max retries: 1.5", "OSS2904")]
    [InlineData("retry 3s", "OSS2904")]
    [InlineData("retry 0x", "OSS2904")]
    [InlineData("be quick about it", "OSS2901")]
    public void A_number_of_the_wrong_kind_leaves_the_clause_as_text(string soft, string code)
    {
        var text = Module($"~ {soft}");
        Assert.Equal(code, PromiseFixture.Codes(text));
        var clause = Assert.Single(PromiseFixture.Bind(text).FindModule("oven")!.Softs);
        Assert.Null(clause.Meaning);
        Assert.Equal((ClauseStatus.Opaque, code), (clause.Entry.Status, clause.Entry.ReasonCode));
    }

    [Theory]
    [InlineData("cache: 5s", "cache: 9s", "OSS2905")]
    [InlineData("cache: 5m", "cache: 300s", "")]
    [InlineData("cache: 5s", "timeout: 9s", "")]
    [InlineData("latency < 1s", "latency < 2s", "OSS2905")]
    [InlineData("latency < 2s", "latency > 1ms", "")]
    [InlineData("latency < 1s", "latency critical < 2s", "")]
    [InlineData("throughput > 60/min", "throughput > 1/s", "")]
    [InlineData("max items: 3", "max items: 4", "OSS2905")]
    [InlineData("max items: 3", "max retries: 4", "")]
    public void Two_values_of_one_goal_contradict_each_other(string first, string second, string code) =>
        Assert.Equal(code, PromiseFixture.Codes(Module($"~ {first}\n  ~ {second}")));

    [Fact]
    public void A_contradiction_stays_bound_and_names_the_first()
    {
        PromiseFixture.Reports(
            """
            system bakery v1.0 {}
            module oven {
              owns: [Loaf]
              boundary: oven-service
              ~ cache: 5s
              ~ cache: 9s
            ~ ^^^^^^^^^^^ OSS2905 warning: this contradicts `~ cache: 5s`
            }
            """
        );
    }

    [Fact]
    public void The_constraints_of_a_module_count_for_it_where_it_has_no_section()
    {
        var coverage = PromiseFixture.Bind(Module("~ latency < 1s\n  ~ be quick")).Coverage;
        var oven = Assert.Single(coverage.Specs);
        Assert.Equal(("oven", "1/2"), (oven.Spec, oven.All.ToString()));
    }

    [Theory]
    [InlineData("~ sol after 2d", "sold", MoveStart.Creation)]
    [InlineData("~ stale after 2d inactivity", "stale", MoveStart.Inactivity)]
    [InlineData("~ stale after 2d creation", "stale", MoveStart.Creation)]
    [InlineData("~ stale after 2d taken", "stale", MoveStart.Moment)]
    public void A_timed_move_leads_to_the_state_that_its_verb_stems_from(string soft, string state, MoveStart since)
    {
        var text = PromiseFixture.Section.Replace(
            "  taken: timestamp",
            $"  taken: timestamp\n  {soft}",
            StringComparison.Ordinal
        );

        var its = Assert.Single(PromiseFixture.Bind(text).FindSpec("oven")!.EntitySofts);
        var move = Assert.IsType<TimedMove>(Assert.Single(its.Softs).Meaning);
        Assert.Equal(
            ("Loaf.status", state, 172_800_000m, since),
            (move.Field.ToString(), move.State, move.Milliseconds, move.Since)
        );
        Assert.Equal(since == MoveStart.Moment, move.Moment is FieldValue { Field.Name: "taken" });
    }

    [Theory]
    [InlineData("~ burn after 2d")]
    [InlineData("~ stale after 2d full moon")]
    [InlineData("~ stale after 2d weight")]
    [InlineData("~ stale after 2")]
    public void A_move_to_nowhere_is_kept_as_text(string soft)
    {
        var text = PromiseFixture.Section.Replace(
            "  taken: timestamp",
            $"  taken: timestamp\n  {soft}",
            StringComparison.Ordinal
        );
        var its = Assert.Single(PromiseFixture.Bind(text).FindSpec("oven")!.EntitySofts);
        Assert.Equal(ClauseStatus.Opaque, Assert.Single(its.Softs).Entry.Status);
        Assert.Null(Assert.Single(its.Softs).Meaning);
    }

    private static string Module(string softs) =>
        $$"""
            system bakery v1.0 {}
            module oven {
              owns: [Loaf]
              boundary: oven-service
              {{softs}}
            }
            """;

    private static BoundSoft?[] OfModule(string softs) =>
        [.. PromiseFixture.Bind(Module(softs)).FindModule("oven")!.Softs.Select(soft => soft.Meaning)];
}
