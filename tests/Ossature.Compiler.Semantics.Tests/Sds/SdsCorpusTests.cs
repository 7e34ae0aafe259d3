using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds;

public sealed class SdsCorpusTests
{
    private static string Folder => RepositoryFolder.PathOf("tests/Ossature.Compiler.Syntax.Tests/Corpus/sds");

    /// <summary>The samples, and what their manifests are to be told.</summary>
    public static TheoryData<string, string> Samples =>
        new()
        {
            { "simpleshop.sds", "" },
            {
                "uber.sds",
                "uber.sds:1 OSS2108, uber.sds:7 OSS2411, uber.sds:38 OSS2120, " + "uber.sds:63 OSS2406, uber.sds:79 OSS2417"
            },
            { "festival.sds", "festival.sds:12 OSS2411, festival.sds:14 OSS2120, festival.sds:23 OSS2129" },
            { "library", "library/library.sds:9 OSS2411, library/members.sds:38 OSS2310, library/notices.sds:23 OSS2310" },
            { "clinic", "clinic/clinic.sds:10 OSS2411, clinic/clinic.sds:35 OSS2120, clinic/scheduling.sds:41 OSS2310" },
            { "warehouse", "" },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_real_system_is_told_what_is_to_be_said_of_it(string sample, string expected)
    {
        var (system, diagnostics) = BoundFixture.Bind(Read(sample));
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                diagnostics
                    .Where(diagnostic => diagnostic.Code[..5] is "OSS20" or "OSS21" or "OSS22" or "OSS23" or "OSS24")
                    .Order(Comparer<Diagnostics.Diagnostic>.Create(Diagnostics.Diagnostic.Compare))
                    .Select(diagnostic => $"{diagnostic.Location.Path}:{diagnostic.Location.Start.Line} {diagnostic.Code}")
            )
        );
        Assert.NotEmpty(system.Modules);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_order_of_the_files_changes_nothing(string sample, string expected)
    {
        _ = expected;
        var (forth, there) = BoundFixture.Bind(Read(sample));
        var (back, here) = BoundFixture.Bind(Read(sample).Reverse());
        Assert.Equal(forth.Modules.Select(Print), back.Modules.Select(Print));
        Assert.Equal(
            there.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal),
            here.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_manifest_alone_says_who_consumes_what()
    {
        var (system, _) = BoundFixture.Bind(Read("uber.sds"));
        Assert.Equal(("uber", "v1.0", 7, 4), (system.Name, system.Version, system.Modules.Length, system.Contracts.Length));
        Assert.Equal(["driver", "trip"], system.FindModule("rider")!.ConsumedEvents.Select(its => its.Module));
        Assert.Equal("driver matching notifications", string.Join(' ', system.FindModule("rider")!.Consumers));
        Assert.Equal("payments", system.FindEntity("Charge")!.Module);
        Assert.Null(system.FindEntity("Charge")!.Node);
        Assert.Equal(
            "driver/DriverAssigned",
            system.FindModule("notifications")!.FindConsumedEvent("driver", "DriverAssigned")!.ToString()
        );
        Assert.Null(system.FindModule("trip")!.FindConsumedEvent("driver", "DriverAssigned"));
    }

    [Fact]
    public void A_specified_module_has_what_its_section_declares()
    {
        var (system, _) = BoundFixture.Bind(Read("library"));
        var lending = system.FindModule("lending")!;
        Assert.NotNull(lending.Section);
        Assert.Equal(["Loan", "Hold", "Fine"], lending.Entities.Select(entity => entity.Name));
        Assert.All(lending.Entities, entity => Assert.NotNull(entity.Node));
        Assert.Equal(["Fine"], lending.Views.Select(view => view.Name));
        Assert.Equal(["Title", "Copy", "Member"], lending.ConsumedViews.Select(view => view.Name));
        Assert.Equal(lending.FindEvent("loan.opened"), lending.ExposedEvents[0]);
        Assert.NotNull(lending.Section!.Runtime);
        Assert.NotEmpty(lending.Section.Apis);
    }

    private static string Print(Semantics.Sds.Binding.BoundModule module) =>
        string.Join(
            " ",
            [
                module.Name,
                .. module.Entities.Select(entity => entity.Name),
                .. module.Events.Select(its => its.Name),
                .. module.ConsumedEvents.Select(its => its.ToString()),
                .. module.ConsumedViews.Select(view => view.Name),
                .. module.Consumers,
            ]
        );

    internal static IEnumerable<SourceText> Read(string sample) =>
        (
            sample.EndsWith(".sds", StringComparison.Ordinal)
                ? [Path.Combine(Folder, sample)]
                : Directory.GetFiles(Path.Combine(Folder, sample), "*.sds")
        )
            .Order(StringComparer.Ordinal)
            .Select(file => SourceText.FromBytes(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
}
