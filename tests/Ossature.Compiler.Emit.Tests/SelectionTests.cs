using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Builds of a part of the plan, and builds that do chosen tasks anew.</summary>
public sealed class SelectionTests
{
    private readonly BuildProject project = BuildProject.WithPlan(
        PlanText.Of(
            PlanText.Task("001", "Make alpha", "a.txt"),
            PlanText.Task("002", "Make beta", "b.txt", "001"),
            PlanText.Task("003", "Make gamma", "c.txt", "", "inject_files = [\"b.txt\"]"),
            PlanText.Task("004", "Make delta", "d.txt", "002"),
            PlanText.Task("005", "Write by hand", "e.txt", "", "status = \"manual\"")
        )
    );

    public SelectionTests()
    {
        project.Write("output/e.txt", "mine\n");
        Answer(project.Model);
    }

    private static void Answer(ScriptedModel model)
    {
        foreach (var (title, path) in new[] { ("alpha", "a"), ("beta", "b"), ("gamma", "c"), ("delta", "d") })
        {
            model.When(
                $"# Make {title}",
                ScriptedTurn.Call("write_file", ("path", path + ".txt"), ("content", title + "\n")),
                ScriptedTurn.Say("Done.")
            );
        }
    }

    private string Run(BuildOptions options)
    {
        project.Model = new();
        Answer(project.Model);
        var report = project.Build(options with { Jobs = 1 });
        return $"{report.Outcome}: "
            + string.Join(' ', report.Tasks.Where(task => task.Outcome == TaskOutcome.Built).Select(task => task.Id))
            + string.Concat(report.Diagnostics.Select(found => $"{found.Code} {found.Message}; {found.Help}"));
    }

    [Fact]
    public void One_task_and_all_that_depend_on_it_run_again()
    {
        project.BuildSuccessfully();

        Assert.Equal("Succeeded: 002 004", Run(new() { Fresh = new TaskSelection.Only("2") }));
    }

    [Fact]
    public void One_task_and_all_after_it_run_again_but_the_authors_never()
    {
        project.BuildSuccessfully();

        Assert.Equal("Succeeded: 003 004", Run(new() { Fresh = new TaskSelection.From("003") }));
        Assert.Equal("mine\n", project.Read("output/e.txt"));
    }

    [Fact]
    public void A_task_that_another_tool_has_done_is_not_taken_over_when_it_is_to_run_again()
    {
        var done = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "status = \"done\"")));
        done.Write("output/a.txt", "by another\n");
        Answer(done.Model);

        done.BuildSuccessfully(new() { Fresh = new TaskSelection.Only("001") });

        Assert.Equal("alpha\n", done.Read("output/a.txt"));
    }

    [Theory]
    [InlineData("040")]
    [InlineData("")]
    [InlineData("2x")]
    public void A_task_that_is_not_in_the_plan_is_named(string id) =>
        Assert.Equal(
            $"Refused: OSS4018 there is no task `{id}`; the plan has the tasks `001` to `005`; `ossc status` lists them",
            Run(new() { Fresh = new TaskSelection.Only(id) })
        );

    [Fact]
    public void A_specification_without_tasks_is_named() =>
        Assert.Equal(
            "Refused: OSS4019 no task of the plan belongs to a specification `GARDN`; did you mean `GARDEN`?",
            Run(new() { Spec = "GARDN" })
        );

    [Fact]
    public void A_dry_run_says_what_would_run_and_writes_nothing()
    {
        var before = project.Below("");

        Assert.Equal("Previewed: ", Run(new() { DryRun = true }));

        project.Observer.Announced.ShouldBe(
            "001: It has not been built yet.",
            "002: It has not been built yet.",
            "003: It has not been built yet.",
            "004: It has not been built yet."
        );
        Assert.Equal(before, project.Below(""));
    }

    [Fact]
    public void What_the_user_skips_is_left_with_all_that_depends_on_it()
    {
        var asked = new List<string>();
        var outcome = Run(
            new()
            {
                BeforeTask = (task, reason) =>
                {
                    asked.Add($"{task.Id} {reason}");
                    return task.Id == "002" ? StepChoice.Skip : StepChoice.Run;
                },
            }
        );

        Assert.Equal("Succeeded: 001 003", outcome);
        Assert.Equal(
            ["001 It has not been built yet.", "002 It has not been built yet.", "003 It has not been built yet."],
            asked
        );
        Assert.Equal("Succeeded: 002 004", Run(new()));
    }

    [Fact]
    public void The_user_may_end_the_build_between_two_tasks()
    {
        Assert.Equal(
            "Interrupted: 001",
            Run(new() { BeforeTask = (task, _) => task.Id == "001" ? StepChoice.Run : StepChoice.Quit })
        );
        Assert.Equal("alpha\n", project.Read("output/a.txt"));
    }
}
