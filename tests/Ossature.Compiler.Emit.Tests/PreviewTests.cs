using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>What is said before anything runs is what then happens.</summary>
public sealed class PreviewTests
{
    [Fact]
    public void What_may_follow_a_task_behind_one_of_the_authors_is_said_too()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "Make alpha", "a.txt"),
                PlanText.Task("002", "Make beta", "b.txt", "001", "status = \"skipped\""),
                PlanText.Task("003", "Make gamma", "c.txt", "002", "verify = [\"check\"]")
            )
        );
        var model = project.Model;
        model.When("Part 001, other", Writes("a.txt", "other\n"));
        model.When("# Make alpha", Writes("a.txt", "A\n"));
        model.When("# Make gamma", Writes("c.txt", "C\n"));
        project.BuildSuccessfully();
        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, other.");

        project.BuildSuccessfully();

        project.Observer.Announced.ShouldBe(
            "001: What it builds from changed: changed `description`.",
            "003: It runs again if `001` comes out different."
        );
        Assert.Contains("verify 003", project.Ran.Take());
    }

    [Fact]
    public void Without_a_cache_a_look_finds_what_lies_in_the_output_folder_and_writes_nothing()
    {
        var project = SpecProject.Create();
        project.BuildSuccessfully();
        project.Disk.DeleteDirectory(BuildProject.Root + "/.ossature/cache");
        project.Disk.DeleteFile(BuildProject.Root + "/.ossature/stamp");
        var before = project.Below("");

        var report = project.Build(new() { Jobs = 1, DryRun = true });

        Assert.Equal(BuildOutcome.UpToDate, report.Outcome);
        project.Observer.Announced.ShouldBe();
        Assert.Equal(before, project.Below(""));
    }

    private static ScriptedTurn[] Writes(string path, string content) =>
        [ScriptedTurn.Call("write_file", ("path", path), ("content", content)), ScriptedTurn.Say("Done.")];
}
