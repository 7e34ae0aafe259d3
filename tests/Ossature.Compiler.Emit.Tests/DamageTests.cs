using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class DamageTests
{
    private readonly BuildProject project = BuildProject.WithPlan(
        PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt"), PlanText.Task("002", "Make beta", "a.txt", "001"))
    );

    public DamageTests()
    {
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );
        project.Model.When(
            "# Make beta",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "B\n")),
            ScriptedTurn.Say("Done.")
        );
        project.BuildSuccessfully();
        project.Model = new();
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("[meta]\nversion = 4\n")]
    public void A_damaged_state_is_said_and_the_rest_is_used(string state)
    {
        project.Write(".ossature/state.toml", state);

        var report = project.BuildSuccessfully();

        Assert.Equal(DiagnosticCatalog.StateDamaged, Assert.Single(report.Diagnostics).Descriptor);
        Assert.All(report.Tasks, task => Assert.Equal(TaskOutcome.Cached, task.Outcome));
        Assert.Equal("== output/a.txt\nB\n", project.Output());
    }

    [Fact]
    public void A_damaged_cache_is_said_and_made_again_without_a_call()
    {
        foreach (var path in project.Disk.Paths.Where(path => path.Contains("/cache/", StringComparison.Ordinal)))
        {
            project.Disk.Put(path, "damaged");
        }

        project.Disk.Put(BuildProject.Root + "/output/a.txt", "gone");
        var report = project.BuildSuccessfully();

        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Descriptor == DiagnosticCatalog.CacheDamaged);
        Assert.All(report.Tasks, task => Assert.Equal(TaskOutcome.Built, task.Outcome));
        Assert.Equal("== output/a.txt\nB\n", project.Output());
    }

    [Fact]
    public void A_damaged_transcript_costs_no_more_than_itself()
    {
        const string transcript = ".ossature/tasks/001-make-alpha/implement.transcript.jsonl";
        var lines = project.Read(transcript)!.Split('\n');
        project.Write(transcript, $"{lines[0]}\n{lines[1]}\n{{\"respo");
        foreach (var path in project.Disk.Paths.Where(path => path.Contains("/cache/", StringComparison.Ordinal)).ToArray())
        {
            project.Disk.DeleteFile(path);
        }

        project.Edit(".ossature/plan.toml", "Part 002.", "Part 002, other.");
        project.Model.When("# Make alpha", ScriptedTurn.Say("unused"), ScriptedTurn.Say("Done."));
        project.Model.When("# Make beta", ScriptedTurn.Call("read_file", ("path", "a.txt")), ScriptedTurn.Say("Done."));
        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 001: Its output `a.txt` is missing.",
            "model 001 implement 2",
            "task 002: What it builds from changed: changed `description`.",
            "model 002 implement 1",
            "model 002 implement 2"
        );
        Assert.Equal("== output/a.txt\nA\n", project.Output());
    }
}
