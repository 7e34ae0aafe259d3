using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Tests.Sds.Promises;

public sealed class InvariantTests
{
    [Fact]
    public void A_comparison_holds_for_every_row_of_the_entity_on_the_left()
    {
        var invariant = Assert.IsType<ConditionInvariant>(InvariantOf("Loaf.weight >= 1"));
        Assert.Equal("Loaf", invariant.Subject?.Name);
        Assert.IsType<AfterEveryOperation>(Assert.Single(invariant.Times));
    }

    [Fact]
    public void A_bare_field_is_that_of_the_only_entity_that_has_it() =>
        Assert.Equal("Loaf", Assert.IsType<ConditionInvariant>(InvariantOf("weight >= 0 @always")).Subject?.Name);

    [Fact]
    public void A_quota_counts_rows_that_share_their_keys()
    {
        var quota = Assert.IsType<QuotaInvariant>(InvariantOf("Loaf per batch, tray: max 8 where status = baked"));
        Assert.Equal(("Loaf", CountBound.AtMost, 8L), (quota.Entity.Name, quota.Bound, quota.Limit));
        Assert.Equal(["batch", "tray"], quota.Keys.Select(key => ((FieldValue)key).Field.Name));
        Assert.NotNull(quota.Condition);
    }

    [Fact]
    public void A_state_on_the_right_counts_once_it_was_reached()
    {
        var text = PromiseFixture.Section.Replace("baked -> stale", "sold -> stale", StringComparison.Ordinal);
        var invariant = Assert.IsType<ImplicationInvariant>(
            Assert
                .Single(PromiseFixture.Bind(text + Invariant("Loaf.weight > 9 => Loaf.status:sold")).FindSpec("oven")!.Invariants)
                .Meaning
        );
        var reached = Assert.IsType<HasReached>(invariant.Conclusion);
        Assert.Equal("sold", reached.State);
        Assert.Equal(["sold", "stale"], reached.States.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_emitted_event_is_a_fact()
    {
        var invariant = Assert.IsType<ImplicationInvariant>(InvariantOf("Loaf.status:sold => event loaf.sold emitted"));
        Assert.Equal("sold", Assert.IsType<InState>(invariant.Premise).State);
        Assert.Equal("loaf.sold", Assert.IsType<WasEmitted>(invariant.Conclusion).Event.Name);
    }

    [Fact]
    public void A_verb_is_a_state_or_an_effect()
    {
        var invariant = Assert.IsType<ImplicationInvariant>(InvariantOf("Loaf.sol => weight.restore"));
        Assert.Equal("sold", Assert.IsType<InState>(invariant.Premise).State);
        Assert.Equal(("restore", "weight"), Effect(Assert.IsType<WasPerformed>(invariant.Conclusion)));

        static (string, string?) Effect(WasPerformed performed) => (performed.Verb, performed.Field?.Name);
    }

    [Fact]
    public void A_life_cycle_names_where_it_ends()
    {
        var cycle = Assert.IsType<LifecycleInvariant>(InvariantOf("every Loaf reaches terminal state [sold, stale] within 7d"));
        Assert.Equal(("Loaf", "status", 604_800_000m), (cycle.Entity.Name, cycle.Field?.Name, cycle.Milliseconds));
        Assert.Equal(["sold", "stale"], cycle.States.AsEnumerable());
    }

    [Fact]
    public void Productions_and_counterparts_are_events_or_rows()
    {
        var production = Assert.IsType<ProductionInvariant>(InvariantOf("every loaf.sold produces at most 2 trays"));
        Assert.Equal(new ProductCount(CountBound.AtMost, 2), production.Count);
        Assert.IsType<EventOccurrence>(production.Cause);
        Assert.IsType<RowOccurrence>(production.Product);
        Assert.IsType<OnceQuiet>(Assert.Single(production.Times));
        var existence = Assert.IsType<ExistenceInvariant>(InvariantOf("no Loaf without exactly one corresponding Tray"));
        Assert.True(existence.IsExactlyOne);
    }

    [Fact]
    public void What_is_wrong_with_an_invariant_is_said()
    {
        PromiseFixture.Reports(
            PromiseFixture.Section
                + """
                invariant {
                  Loaf per batch: max 0
                ~                     ^ OSS2705 error: a quota of 0 allows nothing
                  every Loaf reaches terminal state [sold, stael] within 7d
                ~                                          ^^^^^ OSS2415 error: `stael` is no state of `Loaf`
                  every Loaf reaches terminal state [sold] within 7d
                ~                                   ^^^^^^ OSS2416 warning: the machine says otherwise of `stale`
                  every Tray reaches terminal state [full] within 7d
                ~                                    ^^^^ OSS2415 error: `full` is no state of `Tray`
                  every Loaf reaches terminal state [sold, stale] within 7
                ~                                                        ^ OSS2408 error: `7` is no positive duration
                  Loaf.weight > 1 @at_bakc
                ~                  ^^^^^^^ OSS2706 error: `@at_bakc` names neither an api nor an action
                  Loaf.status:sold => event loaf.sodl emitted
                ~                           ^^^^^^^^^ OSS2708 error: there is no event `loaf.sodl` here
                  Loaf.weight >= 1
                  Loaf.weight   >= 1
                ~ ^^^^^^^^^^^^^^^^^^ OSS2704 warning: this invariant stands above already
                }
                """
        );
    }

    [Fact]
    public void A_premise_that_no_row_gets_to_is_reported()
    {
        var text = PromiseFixture.Section.Replace(
            "baked -> stale",
            "initial: baked\n  sold -> baked\n  stale -> baked",
            StringComparison.Ordinal
        );
        Assert.Equal("OSS2707", PromiseFixture.Codes(text + Invariant("Loaf.status:stale => Loaf.weight > 0")));
        Assert.Equal("", PromiseFixture.Codes(text + Invariant("Loaf.status:sold => Loaf.weight > 0")));
    }

    [Fact]
    public void Prose_is_kept_and_counted()
    {
        var spec = PromiseFixture.Bind(PromiseFixture.Section + Invariant("bread is never sold twice")).FindSpec("oven")!;
        Assert.Equal(ClauseStatus.Opaque, Assert.Single(spec.Invariants).Entry.Status);
    }

    private static string Invariant(string line) => $"invariant {{\n  {line}\n}}\n";

    private static BoundInvariant? InvariantOf(string line) =>
        Assert.Single(PromiseFixture.Bind(PromiseFixture.Section + Invariant(line)).FindSpec("oven")!.Invariants).Meaning;
}
