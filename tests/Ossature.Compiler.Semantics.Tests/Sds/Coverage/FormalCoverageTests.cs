using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Coverage;

public sealed class FormalCoverageTests
{
    [Fact]
    public void Clauses_are_counted_by_specification_and_kind_and_what_belongs_to_no_module_comes_last()
    {
        var coverage = FormalCoverage.Of([
            SomeClauses.Bound(ClauseEntry.SystemSpec, ClauseKind.SystemInvariant),
            SomeClauses.Bound("shop", ClauseKind.Observe),
            SomeClauses.Opaque(">> wave"),
            SomeClauses.Faulty("shop"),
            SomeClauses.Bound("shop"),
            SomeClauses.Bound("depot", ClauseKind.Auth),
        ]);

        Assert.Equal(
            ["shop: step 1/3, observe 1/1, all 2/4", "depot: auth 1/1, all 1/1", "(system): sysinv 1/1, all 1/1"],
            coverage.Specs.Select(Print)
        );
        Assert.Equal("4/6", coverage.All.ToString());
    }

    [Fact]
    public void Nothing_is_all_formal()
    {
        var coverage = FormalCoverage.Of([]);

        Assert.Empty(coverage.Specs);
        Assert.Equal((1, "100 %"), (coverage.All.Share, coverage.All.Percent));
    }

    [Theory]
    [InlineData(0, 3, "0 %")]
    [InlineData(1, 2, "50 %")]
    [InlineData(64, 65, "98.4 %")]
    [InlineData(2999999, 3000000, "99.9 %")]
    [InlineData(7, 7, "100 %")]
    public void A_share_is_cut_off_and_not_rounded(int bound, int all, string percent) =>
        Assert.Equal(percent, new FormalCount(bound, all).Percent);

    [Fact]
    public void Every_kind_has_the_word_of_reports() =>
        Assert.Equal(
            "step assert soft invariant auth limit observe contract sysinv",
            string.Join(' ', Enum.GetValues<ClauseKind>().Select(ClauseKindNames.Of))
        );

    private static string Print(SpecFormality spec) =>
        $"{spec.Spec}: {string.Concat(spec.Kinds.Select(its => $"{ClauseKindNames.Of(its.Kind)} {its.Count}, "))}all {spec.All}";
}
