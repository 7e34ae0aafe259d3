using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Coverage;

public sealed class CorpusCoverageTests
{
    /// <summary>The samples, and how formal each of their specifications is.</summary>
    public static TheoryData<string, string, string> Specs =>
        new()
        {
            {
                "simpleshop.sds",
                "shop",
                "step 18/18, assert 15/15, soft 6/6, invariant 7/7, auth 4/4, limit 3/3, observe 7/7, all 60/60"
            },
            { "uber.sds", "matching", "soft 1/1, all 1/1" },
            { "uber.sds", "(system)", "assert 1/2, contract 6/6, sysinv 5/5, all 12/13" },
            {
                "festival.sds",
                "sales",
                "step 19/20, assert 23/23, soft 8/8, invariant 6/7, auth 6/6, limit 3/3, observe 7/7, all 72/74"
            },
            {
                "festival.sds",
                "access",
                "step 6/6, assert 6/6, soft 1/1, invariant 2/2, auth 2/2, limit 1/1, observe 4/4, all 22/22"
            },
            { "festival.sds", "(system)", "step 3/3, assert 2/3, soft 2/2, contract 4/4, sysinv 4/4, all 15/16" },
            {
                "library",
                "catalog",
                "step 8/8, assert 7/7, soft 2/2, invariant 3/3, auth 2/2, limit 1/1, observe 5/5, all 28/28"
            },
            {
                "library",
                "lending",
                "step 21/22, assert 16/16, soft 5/5, invariant 6/6, auth 5/5, limit 2/2, observe 9/9, all 64/65"
            },
            {
                "library",
                "members",
                "step 10/10, assert 8/8, soft 1/1, invariant 2/2, auth 2/2, limit 1/1, observe 4/4, all 28/28"
            },
            { "library", "notices", "step 4/4, soft 1/1, invariant 2/2, observe 3/3, all 10/10" },
            { "library", "(system)", "step 3/3, assert 3/3, soft 1/1, contract 6/6, sysinv 5/5, all 18/18" },
            {
                "clinic",
                "billing",
                "step 11/11, assert 5/5, soft 2/2, invariant 4/4, auth 2/2, limit 1/1, observe 6/6, all 31/31"
            },
            {
                "clinic",
                "directory",
                "step 6/6, assert 8/8, soft 2/2, invariant 2/2, auth 3/3, limit 2/2, observe 4/4, all 27/27"
            },
            { "clinic", "patients", "step 2/3, assert 8/8, soft 1/1, invariant 2/2, auth 2/2, observe 4/4, all 19/20" },
            {
                "clinic",
                "scheduling",
                "step 16/17, assert 18/18, soft 5/5, invariant 4/5, auth 4/4, limit 2/2, observe 7/7, all 56/58"
            },
            { "clinic", "(system)", "step 2/2, assert 3/4, soft 2/2, contract 6/6, sysinv 5/5, all 18/19" },
            {
                "warehouse",
                "stock",
                "step 9/9, assert 14/14, soft 3/3, invariant 3/3, auth 4/4, limit 1/1, observe 4/4, all 38/38"
            },
        };

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_real_system_is_as_formal_as_the_language_says(string sample, string spec, string expected)
    {
        var (system, _) = BoundFixture.Bind(SdsCorpusTests.Read(sample));

        var counted = system.Coverage.Specs.Single(its => its.Spec == spec);
        var kinds = counted.Kinds.Select(its => $"{ClauseKindNames.Of(its.Kind)} {its.Count}");
        Assert.Equal(expected, string.Join(", ", [.. kinds, $"all {counted.All}"]));
    }

    [Theory]
    [InlineData("simpleshop.sds", 1)]
    [InlineData("uber.sds", 2)]
    [InlineData("festival.sds", 3)]
    [InlineData("library", 5)]
    [InlineData("clinic", 5)]
    [InlineData("warehouse", 1)]
    public void What_has_no_clause_is_not_counted(string sample, int specs) =>
        Assert.Equal(specs, BoundFixture.Bind(SdsCorpusTests.Read(sample)).System.Coverage.Specs.Length);
}
