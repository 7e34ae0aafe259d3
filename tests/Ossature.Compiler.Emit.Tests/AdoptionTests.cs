using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class AdoptionTests
{
    private static ScriptedTurn Write(string path, string content) =>
        ScriptedTurn.Call("write_file", ("path", path), ("content", content));

    private static BuildProject After(string status, params IEnumerable<string> more)
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "By hand", "hand.txt", "", [$"status = \"{status}\"", .. more]),
                PlanText.Task("002", "Make beta", "b.txt", "001", "inject_files = [\"hand.txt\"]")
            )
        );
        project.Model.When(
            "# Make beta",
            ScriptedTurn.Call("read_file", ("path", "hand.txt")),
            Write("b.txt", "B\n"),
            ScriptedTurn.Say("Done.")
        );
        return project;
    }

    [Theory]
    [InlineData("manual")]
    [InlineData("skipped")]
    public void The_authors_files_are_what_later_tasks_build_on(string status)
    {
        var project = After(status);
        project.Write("output/hand.txt", "by hand\n");

        var report = project.BuildSuccessfully();

        Assert.Equal(TaskOutcome.Adopted, report.Tasks[0].Outcome);
        Assert.Contains("by hand", project.Model.Requests[1].Text);
        Assert.Equal("== output/b.txt\nB\n== output/hand.txt\nby hand\n", project.Output());
        Assert.Equal(BuildOutcome.UpToDate, project.BuildSuccessfully().Outcome);
    }

    [Fact]
    public void An_edit_of_the_authors_file_is_no_edit_by_hand_and_is_followed()
    {
        var project = After("manual");
        project.Write("output/hand.txt", "by hand\n");
        project.BuildSuccessfully();

        project.Write("output/hand.txt", "by hand, better\n");
        var report = project.BuildSuccessfully();

        Assert.Empty(report.Diagnostics);
        Assert.Equal("by hand, better\n", project.Read("output/hand.txt"));
        project.Ran.ShouldBe(
            "task 002: What it builds from changed: changed `file hand.txt`.",
            "model 002 implement 1",
            "model 002 implement 2",
            "model 002 implement 3"
        );
    }

    [Fact]
    public void A_missing_file_of_a_manual_task_is_said()
    {
        var project = After("manual");
        project.Model = new();
        project.Model.When("# Make beta", Write("b.txt", "B\n"), ScriptedTurn.Say("Done."));

        Assert.Equal(DiagnosticCatalog.AuthorsFileMissing, Assert.Single(project.BuildSuccessfully().Diagnostics).Descriptor);
    }

    [Fact]
    public void No_model_may_write_the_authors_file()
    {
        var project = After("manual");
        project.Write("output/hand.txt", "by hand\n");
        project.Model = new();
        project.Model.When("# Make beta", Write("hand.txt", "by model\n"), Write("b.txt", "B\n"), ScriptedTurn.Say("Done."));

        project.BuildSuccessfully();

        Assert.Equal("by hand\n", project.Read("output/hand.txt"));
        Assert.Contains("the author's own file", project.Model.Requests[1].Text);
    }

    [Fact]
    public void A_task_that_another_tool_has_done_is_taken_over_without_a_model()
    {
        var project = After("done", "verify = [\"check\"]");
        project.Write("output/hand.txt", "done elsewhere\n");

        project.BuildSuccessfully();

        Assert.DoesNotContain(project.Model.Requests, request => request.Run.StartsWith("001", StringComparison.Ordinal));
        Assert.Empty(project.Commands.Requests);
        project.Write("context/x.txt", "irrelevant");
        Assert.Equal(TaskOutcome.UpToDate, project.BuildSuccessfully().Tasks[0].Outcome);
    }

    [Fact]
    public void A_missing_file_of_a_task_that_is_done_is_said_and_can_be_made()
    {
        var project = After("done");
        project.Model = new();
        project.Model.When("# Make beta", Write("b.txt", "B\n"), ScriptedTurn.Say("Done."));

        var report = project.BuildSuccessfully();

        Assert.Equal(DiagnosticCatalog.DoneFileMissing, Assert.Single(report.Diagnostics).Descriptor);
        Assert.Equal(TaskOutcome.Adopted, report.Tasks[0].Outcome);
        Assert.Equal(BuildOutcome.UpToDate, project.BuildSuccessfully().Outcome);

        project.Model.When("# By hand", Write("hand.txt", "made\n"), ScriptedTurn.Say("Done."));
        project.Model.When("# Make beta", Write("b.txt", "B\n"), ScriptedTurn.Say("Done."));
        project.BuildSuccessfully(new() { Jobs = 1, Fresh = new TaskSelection.Only("001") });

        Assert.Equal("== output/b.txt\nB\n== output/hand.txt\nmade\n", project.Output());
    }

    [Fact]
    public void A_task_taken_over_is_built_when_what_it_builds_from_changes()
    {
        var project = After("done");
        project.Write("output/hand.txt", "done elsewhere\n");
        project.BuildSuccessfully();
        project.Model.When("# By hand", Write("hand.txt", "done elsewhere\n"), ScriptedTurn.Say("Done."));

        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, other.");
        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 001: What it builds from changed: changed `description`.",
            "model 001 implement 1",
            "model 001 implement 2"
        );
    }
}
