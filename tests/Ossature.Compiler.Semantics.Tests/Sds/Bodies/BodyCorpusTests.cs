using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Bodies;

/// <summary>What is said about the bodies of real systems.</summary>
public sealed class BodyCorpusTests
{
    /// <summary>The samples, and what is to be said about their bodies.</summary>
    public static TheoryData<string, string> Samples =>
        new()
        {
            {
                "simpleshop.sds",
                "simpleshop.sds:133 OSS2512, simpleshop.sds:139 OSS2512, simpleshop.sds:141 OSS2516, simpleshop.sds:171 OSS2638, "
                    + "simpleshop.sds:179 OSS2638, simpleshop.sds:184 OSS2612, simpleshop.sds:184 OSS2638, simpleshop.sds:197 OSS2641, "
                    + "simpleshop.sds:217 OSS2612"
            },
            { "uber.sds", "" },
            {
                "festival.sds",
                "festival.sds:209 OSS2638, festival.sds:216 OSS2638, festival.sds:226 OSS2638, festival.sds:244 OSS2901, "
                    + "festival.sds:390 OSS2518, festival.sds:409 OSS2638"
            },
            {
                "library",
                "library/catalog.sds:83 OSS2638, library/catalog.sds:101 OSS2639, library/lending.sds:172 OSS2639, "
                    + "library/lending.sds:189 OSS2901, library/members.sds:82 OSS2612, library/members.sds:88 OSS2612"
            },
            {
                "clinic",
                "clinic/billing.sds:81 OSS2639, clinic/billing.sds:99 OSS2641, clinic/directory.sds:89 OSS2638, "
                    + "clinic/patients.sds:52 OSS2638, clinic/patients.sds:59 OSS2638, clinic/patients.sds:67 OSS2639, "
                    + "clinic/patients.sds:72 OSS2901, clinic/patients.sds:75 OSS2638, clinic/scheduling.sds:144 OSS2638, "
                    + "clinic/scheduling.sds:152 OSS2901"
            },
            {
                "warehouse",
                "warehouse/warehouse.sds:126 OSS2638, warehouse/warehouse.sds:132 OSS2638, warehouse/warehouse.sds:163 OSS2638"
            },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_real_system_is_told_what_is_to_be_said_of_its_bodies(string sample, string expected)
    {
        var (system, diagnostics) = BoundFixture.Bind(SdsCorpusTests.Read(sample));
        var clauses = system.Clauses.Where(IsOfBody).Select(clause => clause.Location).ToArray();
        var promises = system
            .Clauses.Where(clause => clause.Spec == ClauseEntry.SystemSpec)
            .Select(clause => clause.Location)
            .ToArray();
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                diagnostics
                    .Where(its =>
                        its.Code == "OSS2901"
                            ? Stand(its.Location, clauses)
                            : its.Code[..5] is "OSS25" or "OSS26" && !Stand(its.Location, promises)
                    )
                    .Order(Comparer<Diagnostics.Diagnostic>.Create(Diagnostics.Diagnostic.Compare))
                    .Select(its => $"{its.Location.Path}:{its.Location.Start.Line} {its.Code}")
            )
        );
    }

    /// <summary>How many steps and assertions of each module are bound, and how many there are.</summary>
    [Theory]
    [InlineData("simpleshop.sds", "shop 18/18 15/15")]
    [InlineData("festival.sds", "sales 19/20 23/23, access 6/6 6/6")]
    [InlineData("library", "catalog 8/8 7/7, members 10/10 8/8, lending 21/22 16/16, notices 4/4 0/0")]
    [InlineData("clinic", "directory 6/6 8/8, patients 2/3 8/8, scheduling 16/17 18/18, billing 11/11 5/5")]
    [InlineData("warehouse", "stock 9/9 14/14")]
    public void All_that_is_formal_is_bound(string sample, string expected)
    {
        var (system, _) = BoundFixture.Bind(SdsCorpusTests.Read(sample));
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                system.Specs.Select(spec =>
                    $"{spec.Module} {Count(spec.Clauses, ClauseKind.Step)} {Count(spec.Clauses, ClauseKind.Assert)}"
                )
            )
        );
    }

    private static bool Stand(Diagnostics.Location place, Diagnostics.Location[] clauses) =>
        clauses.Any(clause => clause.Path == place.Path && clause.Span.Contains(place.Span));

    private static bool IsOfBody(ClauseEntry clause) =>
        clause is { Kind: ClauseKind.Step or ClauseKind.Assert, Spec: not ClauseEntry.SystemSpec };

    private static string Count(IEnumerable<ClauseEntry> clauses, ClauseKind kind)
    {
        var its = clauses.Where(clause => clause.Kind == kind && IsOfBody(clause)).ToArray();
        return $"{its.Count(clause => clause.Status == ClauseStatus.Bound)}/{its.Length}";
    }
}
