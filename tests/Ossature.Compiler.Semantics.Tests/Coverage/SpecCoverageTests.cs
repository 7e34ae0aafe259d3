using Ossature.Compiler.Semantics.Coverage;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Tests.Coverage;

public sealed class SpecCoverageTests
{
    private static readonly SpecSymbol Garden = Some.Spec("GARDEN") with
    {
        Requirements =
        [
            Some.Requirement("Plan a watering", "plan"),
            Some.Requirement("Report the budget!"),
            Some.Requirement("Draw the beds") with
            {
                NoVerify = true,
            },
        ],
    };

    [Fact]
    public void A_group_covers_what_it_names_by_anchor_or_heading() =>
        Assert.Equal(
            "Plan a watering: run; Report the budget!: run; Draw the beds: exempt",
            Show(SomeCases.Group("run").Covering("plan", "report THE budget"))
        );

    [Fact]
    public void Without_targets_a_groups_own_name_is_its_target() =>
        Assert.Equal(
            "Plan a watering: uncovered; Report the budget!: report_the_budget; Draw the beds: exempt",
            Show(SomeCases.Group("report_the_budget"))
        );

    [Fact]
    public void A_name_that_is_no_heading_covers_nothing_and_is_no_fault()
    {
        var coverage = Cover(SomeCases.Group("water"), SomeCases.Call("waters", "water"));

        Assert.Equal("Plan a watering: uncovered; Report the budget!: uncovered; Draw the beds: exempt", Show(coverage));
        Assert.Empty(coverage.UnknownTargets);
    }

    [Fact]
    public void Targets_that_are_given_replace_the_name() =>
        Assert.Equal(
            "Plan a watering: report_the_budget; Report the budget!: uncovered; Draw the beds: exempt",
            Show(SomeCases.Group("report_the_budget").Covering("plan"))
        );

    [Fact]
    public void A_call_scenario_covers_by_what_it_calls_and_a_command_scenario_only_what_it_names() =>
        Assert.Equal(
            "Plan a watering: named; Report the budget!: called; Draw the beds: exempt",
            Show(
                SomeCases.Call("called", "report_the_budget"),
                SomeCases.Command("plan_a_watering"),
                SomeCases.Command("named").Covering("plan")
            )
        );

    [Fact]
    public void Tasks_of_the_plan_come_last() =>
        Assert.Equal(
            "Plan a watering: run, task:001; Report the budget!: task:001; Draw the beds: exempt",
            Show(
                SpecCoverage.Of(
                    Garden,
                    [SomeCases.Of("GARDEN", SomeCases.Group("run").Covering("plan"))],
                    [new("GARDEN", "001", [SomeCases.Target("plan"), SomeCases.Target("Report the budget!")])]
                )
            )
        );

    [Fact]
    public void Groups_of_one_name_are_shown_once_and_so_are_two_targets_of_one_requirement() =>
        Assert.Equal(
            "Plan a watering: run; Report the budget!: uncovered; Draw the beds: exempt",
            Show(SomeCases.Group("run").Covering("plan", "Plan a watering"), SomeCases.Group("run", 2).Covering("plan"))
        );

    [Fact]
    public void An_exempt_requirement_may_be_covered_all_the_same() =>
        Assert.Equal(
            new Cover(CoverKind.Group, "draw"),
            Assert.Single(Cover(SomeCases.Group("draw").Covering("Draw the beds")).Requirements[2].Covers)
        );

    [Fact]
    public void A_target_that_is_nothing_is_told_with_the_task_that_names_it()
    {
        var coverage = SpecCoverage.Of(
            Garden,
            [SomeCases.Of("GARDEN", SomeCases.Group("run").Covering("plan", "plans"))],
            [new("GARDEN", "001", [SomeCases.Target("budget")])]
        );

        Assert.Equal(
            [(null, "plans"), ("001", "budget")],
            coverage.UnknownTargets.Select(unknown => (unknown.Task, unknown.Target.Text))
        );
    }

    [Theory]
    [InlineData("ValueError", "BED")]
    [InlineData("garden.BedError", "none")]
    [InlineData("BedError", "bed")]
    public void An_error_is_expected_when_a_covering_case_names_it_exactly(string raised, string expected)
    {
        var spec = Garden with
        {
            Requirements =
            [
                Some.Requirement("Plan") with
                {
                    Errors = [new("no bed", "raise BedError"), new("bad value", "raise `ValueError`")],
                },
            ],
        };
        var coverage = SpecCoverage.Of(spec, [SomeCases.Of("GARDEN", SomeCases.Group("plan", 1, raised))], []);

        var found = coverage.Requirements[0].Errors.Where(error => error.IsExpected).Select(error => error.Type);
        Assert.Equal(
            expected switch
            {
                "bed" => ["BedError"],
                "BED" => ["ValueError"],
                _ => [],
            },
            found
        );
    }

    [Fact]
    public void Cases_of_a_scenario_and_of_several_groups_add_up()
    {
        var spec = Garden with
        {
            Requirements =
            [
                Some.Requirement("Plan") with
                {
                    Errors = [new("", "AError"), new("", "BError"), new("", "CException"), new("", "DError")],
                },
                Some.Requirement("Other") with
                {
                    Errors = [new("", "AError")],
                },
            ],
        };
        var coverage = SpecCoverage.Of(
            spec,
            [
                SomeCases.File("GARDEN", "a.vmd", SomeCases.Group("plan", 1, "AError"), SomeCases.Group("plan", 2, "BError")),
                SomeCases.File("GARDEN", "b.vmd", SomeCases.Call("fails", "plan", "CException")),
            ],
            []
        );

        Assert.Equal("AError BError CException", Expected(0));
        Assert.Equal("", Expected(1));

        string Expected(int number) =>
            string.Join(' ', coverage.Requirements[number].Errors.Where(error => error.IsExpected).Select(error => error.Type));
    }

    [Fact]
    public void A_file_that_could_not_be_read_whole_makes_the_coverage_incomplete() =>
        Assert.True(SpecCoverage.Of(Garden, [SomeCases.Of("GARDEN") with { IsComplete = false }], []).IsIncomplete);

    [Fact]
    public void Totals_count_every_requirement_once() =>
        Assert.Equal(
            "1 of 2 requirements, 1 uncovered, 1 exempt",
            CoverageTotals.Of([Cover(SomeCases.Group("run").Covering("plan", "Draw the beds"))]).ToString()
        );

    [Fact]
    public void Many_cases_of_many_requirements_are_no_product()
    {
        const int many = 20_000;
        var spec = Garden with
        {
            Requirements = [.. Enumerable.Range(0, many).Select(number => Some.Requirement($"Requirement {number}"))],
        };
        var groups = Enumerable.Range(0, many).Select(number => SomeCases.Group($"requirement_{number}")).ToArray<object>();

        var totals = CoverageTotals.Of([SpecCoverage.Of(spec, [SomeCases.Of("GARDEN", groups)], [])]);

        Assert.Equal((many, 0), (totals.Covered, totals.Uncovered));
    }

    private static SpecCoverage Cover(params object[] stanzas) => SpecCoverage.Of(Garden, [SomeCases.Of("GARDEN", stanzas)], []);

    private static string Show(params object[] stanzas) => Show(Cover(stanzas));

    private static string Show(SpecCoverage coverage) =>
        string.Join(
            "; ",
            coverage.Requirements.Select(row =>
                $"{row.Requirement.Title}: "
                + (row.State == CoverageState.Covered ? string.Join(", ", row.Covers) : $"{row.State}".ToLowerInvariant())
            )
        );
}
