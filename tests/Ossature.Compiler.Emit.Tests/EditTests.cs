using Ossature.Compiler.Emit.Reporting;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>One edit each on a finished project: exactly what runs again, and why.</summary>
public sealed class EditTests
{
    private readonly BuildProject project = SpecProject.Create();

    public EditTests()
    {
        project.BuildSuccessfully();
        project.Model = SpecProject.Model();
    }

    [Fact]
    public void The_first_build_runs_every_task()
    {
        var first = SpecProject.Create();

        var report = first.BuildSuccessfully();

        Assert.Equal(
            ["001 Project files", "002 Money", "003 Sums", "004 Program", "005 Examples of Till", "006 The whole program"],
            report.Tasks.Select(task => $"{task.Id} {task.Title}")
        );
        Assert.All(report.Tasks, task => Assert.Equal(TaskOutcome.Built, task.Outcome));
        Assert.Equal(6, report.Usage.Calls);
    }

    [Fact]
    public void Nothing()
    {
        var report = project.BuildSuccessfully();

        Assert.Equal(BuildOutcome.UpToDate, report.Outcome);
        project.Ran.ShouldBe();
        project.Observer.Announced.ShouldBe();
    }

    [Fact]
    public void A_paragraph_that_no_task_refers_to()
    {
        project.Edit(SpecProject.Spec, "- Change\n", "- Change, cards\n");

        project.BuildSuccessfully();

        project.Ran.ShouldBe();
        project.Observer.Announced.ShouldBe();
    }

    [Fact]
    public void The_layout_of_the_specification()
    {
        project.Edit(SpecProject.Spec, "Amounts have two decimals.\n", "Amounts have\ntwo decimals.\n\n\n");

        project.BuildSuccessfully();

        project.Ran.ShouldBe();
    }

    [Fact]
    public void One_requirement()
    {
        project.Edit(SpecProject.Spec, "The sum of all amounts.", "The exact sum of all amounts.");

        project.BuildSuccessfully();

        project.Observer.Announced.ShouldBe(
            "003: What it builds from changed: changed `spec Requirements > Add up`.",
            "004: What it builds from changed: changed `spec Requirements > Add up`.",
            "005: It runs again if `004` comes out different.",
            "006: It runs again if `003` comes out different."
        );
        project.Ran.ShouldBe(
            "task 003: What it builds from changed: changed `spec Requirements > Add up`.",
            "model 003 implement 1",
            "model 003 implement 2",
            "verify 003",
            "task 004: What it builds from changed: changed `spec Requirements > Add up`.",
            "model 004 implement 1",
            "model 004 implement 2",
            "verify 004"
        );
    }

    [Fact]
    public void One_contract()
    {
        project.Edit(SpecProject.Architecture, "- Parse never rounds\n", "- Parse never rounds and never trims\n");

        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 002: What it builds from changed: changed `architecture Components > Money`.",
            "model 002 implement 1",
            "model 002 implement 2",
            "verify 002",
            "task 003: What it builds from changed: changed `file src/Money.cs`, changed `interface TILL > Money`.",
            "model 003 implement 1",
            "model 003 implement 2",
            "verify 003",
            "task 004: What it is verified with changed: changed `file src/Money.cs`.",
            "verify 004",
            "task 005: What it builds from changed: changed `file src/Money.cs`.",
            "verify 005",
            "task 006: What it builds from changed: changed `file src/Money.cs`.",
            "verify 006",
            "verify 006"
        );
        Assert.Equal("// never trims\n", project.Read("output/src/Money.cs"));
    }

    [Fact]
    public void One_interface()
    {
        project.Edit(
            SpecProject.Architecture,
            "decimal Parse(string text);",
            "decimal Parse(string text); public static decimal[] ParseAll(string[] texts);"
        );

        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 002: What it builds from changed: changed `architecture Components > Money`.",
            "model 002 implement 1",
            "model 002 implement 2",
            "verify 002",
            "task 003: What it builds from changed: changed `file src/Money.cs`, changed `interface TILL > Money`.",
            "model 003 implement 1",
            "model 003 implement 2",
            "verify 003",
            "task 004: What it is verified with changed: changed `file src/Money.cs`.",
            "verify 004",
            "task 005: What it builds from changed: changed `file src/Money.cs`.",
            "verify 005",
            "task 006: What it builds from changed: changed `file src/Money.cs`.",
            "verify 006",
            "verify 006"
        );
        Assert.Equal("// parses all\n", project.Read("output/src/Money.cs"));
    }

    [Fact]
    public void One_generated_file_by_hand()
    {
        project.Write("output/src/Sums.cs", "// mine\n");

        var report = project.BuildSuccessfully();

        project.Ran.ShouldBe();
        Assert.Contains("003", Assert.Single(report.Diagnostics).Message);
        Assert.Equal("// sums\n", project.Read("output/src/Sums.cs"));
    }
}
