using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Promises;

public sealed class PromiseCorpusTests
{
    [Theory]
    [InlineData("simpleshop.sds", "shop invariant 7/7")]
    [InlineData("uber.sds", "matching soft 1/1, (system) assert 1/2, (system) contract 6/6, (system) sysinv 5/5")]
    [InlineData("warehouse", "stock invariant 3/3")]
    [InlineData(
        "library",
        "catalog invariant 3/3, lending invariant 6/6, members invariant 2/2, notices invariant 2/2, "
            + "(system) step 3/3, (system) assert 3/3, (system) soft 1/1, (system) contract 6/6, (system) sysinv 5/5"
    )]
    [InlineData(
        "clinic",
        "billing invariant 4/4, directory invariant 2/2, patients invariant 2/2, scheduling invariant 4/5, "
            + "(system) step 2/2, (system) assert 3/4, (system) soft 2/2, (system) contract 6/6, (system) sysinv 5/5"
    )]
    [InlineData(
        "festival.sds",
        "sales invariant 6/7, access invariant 2/2, "
            + "(system) step 3/3, (system) assert 2/3, (system) soft 2/2, (system) contract 4/4, (system) sysinv 4/4"
    )]
    public void What_real_systems_promise_is_understood(string sample, string expected)
    {
        var (system, _) = BoundFixture.Bind(SdsCorpusTests.Read(sample));
        var counts =
            from spec in system.Coverage.Specs
            from kind in spec.Kinds
            where kind.Kind == ClauseKind.Invariant || spec.Spec == ClauseEntry.SystemSpec || sample == "uber.sds"
            select $"{spec.Spec} {ClauseKindNames.Of(kind.Kind)} {kind.Count}";
        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal), counts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_manifest_alone_is_told_what_is_to_be_said_of_its_promises()
    {
        var (_, diagnostics) = BoundFixture.Bind(SdsCorpusTests.Read("uber.sds"));
        Assert.Equal(
            [
                "58 OSS2901",
                "58 OSS2901",
                "63 OSS2406 `driver` must react to `matching/MatchResult` but does not consume it",
                "79 OSS2417 only `rider` is concerned",
            ],
            diagnostics
                .Where(diagnostic => diagnostic.Location.Start.Line > 50)
                .OrderBy(diagnostic => diagnostic.Location.Start.Line)
                .Select(diagnostic =>
                    $"{diagnostic.Location.Start.Line} {diagnostic.Code}"
                    + (diagnostic.Code == "OSS2901" ? "" : $" {diagnostic.Message}")
                )
        );
    }
}
