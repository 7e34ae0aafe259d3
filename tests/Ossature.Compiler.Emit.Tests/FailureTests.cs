using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class FailureTests
{
    private static ScriptedTurn Write(string path, string content) =>
        ScriptedTurn.Call("write_file", ("path", path), ("content", content));

    /// <summary>The second task builds on the first, whose command fails as long as <paramref name="output"/> is not empty.</summary>
    private static BuildProject Chain(Func<string> output)
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "Make alpha", "a.txt", "", "verify = [\"check a.txt\"]"),
                PlanText.Task("002", "Make beta", "b.txt", "001", "inject_files = [\"a.txt\"]")
            )
        );
        project.Commands.When("check a.txt", _ => new(output().Length == 0 ? 0 : 1, output()));
        project.Model.When("# Make alpha", Write("a.txt", "a\n"), ScriptedTurn.Say("Done."));
        project.Model.When("# Make beta", Write("b.txt", "b\n"), ScriptedTurn.Say("Done."));
        return project;
    }

    [Fact]
    public void A_repair_that_the_model_cannot_make_still_shows_what_the_command_printed()
    {
        var project = Chain(() => "a.txt:1: BROKEN\n");
        var bag = new DiagnosticBag();
        bag.StateDamaged(Location.OfFile("model"), "no answer");
        project.Model = new ScriptedModel()
            .When("BROKEN", ScriptedTurn.Fail(new ModelFaultException(bag.Single())))
            .When("# Make alpha", Write("a.txt", "a\n"), ScriptedTurn.Say("Done."));

        Assert.Equal(BuildOutcome.ModelFailed, project.Build().Outcome);

        Assert.Contains(new BuildNote("001", "a.txt:1: BROKEN\n"), project.Observer.All);
    }

    [Fact]
    public void What_follows_a_failed_task_is_announced_to_follow_and_not_to_have_changed()
    {
        var output = "";
        var project = Chain(() => output);
        project.BuildSuccessfully();
        output = "BROKEN\n";
        project.Edit(".ossature/plan.toml", "check a.txt", "check a.txt twice");
        project.Model = new ScriptedModel().When(
            "BROKEN",
            ScriptedTurn.Say("No idea."),
            ScriptedTurn.Say("No idea."),
            ScriptedTurn.Say("No idea.")
        );
        Assert.Equal(BuildOutcome.TaskFailed, project.Build().Outcome);
        output = "";

        project.BuildSuccessfully();

        project.Observer.Announced.ShouldBe("001: It failed the last time.", "002: It runs again if `001` comes out different.");
    }
}
