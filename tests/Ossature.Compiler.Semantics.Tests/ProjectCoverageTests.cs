using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Coverage;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests;

public sealed class ProjectCoverageTests
{
    private static readonly SpecSymbol Garden = Some.Spec("GARDEN") with
    {
        Requirements =
        [
            Some.Requirement("Plan a watering", "plan") with
            {
                Errors = [new("no bed", "raise BedError")],
            },
            Some.Requirement("Report the budget"),
        ],
    };

    [Fact]
    public void A_project_without_cases_is_not_asked_for_coverage() =>
        Assert.Null(ProjectCoverage.Of(Some.Project(Garden), [new("GARDEN", "001", [SomeCases.Target("nothing")])]));

    [Fact]
    public void With_cases_every_requirement_of_every_specification_is_asked_for_some() =>
        AssertFinds(
            "OSS1284 `BedError` `Plan a watering`; OSS1282 `Report the budget`; OSS1282 `Greet a person`",
            [],
            Garden,
            Some.Spec("ROOF"),
            SomeCases.Of("GARDEN", SomeCases.Group("run").Covering("plan"))
        );

    [Fact]
    public void Coverage_can_be_required() =>
        Assert.Equal(
            [
                (
                    "OSS1283",
                    DiagnosticSeverity.Error,
                    "write `@covers plan` above the cases that verify it, or `{#plan .no-verify}` behind its heading if nothing can"
                ),
            ],
            Find(
                    Some.Options() with
                    {
                        Test = new() { RequireCoverage = true },
                    },
                    [],
                    Garden,
                    SomeCases.Of("GARDEN", SomeCases.Group("report_the_budget"))
                )
                .Select(found => (found.Code, found.Severity, found.Help))
        );

    [Fact]
    public void Help_names_a_requirement_as_it_can_be_named()
    {
        var found = Find(
            Some.Options(),
            [],
            Garden,
            SomeCases.Of("GARDEN", SomeCases.Group("run", 1, "BedError").Covering("plan"))
        );

        Assert.Equal(
            "write `@covers \"Report the budget\"` above the cases that verify it, or `{.no-verify}` behind its heading if nothing can",
            Assert.Single(found).Help
        );
    }

    [Fact]
    public void A_task_covers_requirements_of_its_own_specification_only() =>
        AssertFinds(
            "OSS1281 `001` `person` `GARDEN`; OSS1284 `BedError` `Plan a watering`; OSS1282 `Greet a person`",
            [
                new(
                    "GARDEN",
                    "001",
                    [SomeCases.Target("plan"), SomeCases.Target("Report the budget"), SomeCases.Target("person")]
                ),
                new("NOWHERE", "002", [SomeCases.Target("plan")]),
            ],
            Garden,
            Some.Spec("ROOF"),
            SomeCases.Of("GARDEN")
        );

    [Fact]
    public void What_could_not_be_read_may_cover_anything_of_its_specification() =>
        AssertFinds(
            "OSS1280 `plans` `GARDEN`; OSS1282 `Greet a person`",
            [],
            Garden,
            Some.Spec("ROOF"),
            SomeCases.Of("GARDEN", SomeCases.Group("run").Covering("plans")) with
            {
                IsComplete = false,
            }
        );

    [Fact]
    public void A_file_for_an_unknown_specification_may_cover_anything() =>
        AssertFinds("", [], Garden, SomeCases.Of("GARDNE", SomeCases.Group("run").Covering("plan")));

    [Theory]
    [InlineData("@covers plam", "plam", "plan")]
    [InlineData("@covers \"plan a waterin\"", "plan a waterin", "\"Plan a watering\"")]
    public void A_misspelt_target_is_rewritten_as_it_must_be(string line, string target, string meant)
    {
        var source = SourceText.From("specs/garden.vmd", line + "\n");
        var location = Location.Of(source, TextSpan.FromBounds(8, line.Length));
        var group = SomeCases.Group("run") with { Covers = [new(target, location)] };
        var project = Some.Project(Garden, SomeCases.Of("GARDEN") with { Groups = [group], IsComplete = false });

        var found = Assert.Single(Check(project, []), found => found.Code == "OSS1280");

        Assert.Equal(new TextEdit(location.Span, meant), Assert.Single(found.Fix!.Edits));
    }

    [Fact]
    public void A_plan_that_could_not_be_read_may_cover_anything()
    {
        var project = Some.Project(Garden, SomeCases.Of("GARDEN", SomeCases.Group("run").Covering("plan")));
        var diagnostics = new DiagnosticBag();
        ProjectCoverage.Of(project, null)!.Check(diagnostics);

        Assert.Empty(diagnostics);
    }

    private static void AssertFinds(string expected, PlanCover[] plan, params object[] symbols) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                Find(Some.Options(), plan, symbols)
                    .Select(found =>
                        $"{found.Code} {string.Join(' ', found.Message.Split('`').Where((_, part) => part % 2 == 1).Select(name => $"`{name}`"))}"
                    )
            )
        );

    private static IEnumerable<Diagnostic> Find(ProjectOptions options, PlanCover[] plan, params object[] symbols) =>
        Check(Some.Project(options, symbols), plan);

    private static DiagnosticBag Check(BoundProject project, PlanCover[] plan)
    {
        var diagnostics = new DiagnosticBag();
        ProjectCoverage.Of(project, plan)!.Check(diagnostics);
        return diagnostics;
    }
}
