using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class SetupTests
{
    private static BuildProject Create()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "verify = [\"check\"]")),
            "[build]\nsetup = [\"prepare\"]\n"
        );
        project.Commands.When(
            "prepare",
            request =>
            {
                project.Disk.Put($"{request.WorkingFolder}/lib/tool.txt", "tool\n");
                return new(0, "");
            }
        );
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );
        return project;
    }

    [Fact]
    public void Set_up_runs_first_and_what_it_leaves_is_there_for_every_task()
    {
        var project = Create();
        var sawTool = false;
        project.Commands.When(
            "check",
            request =>
            {
                sawTool = project.Disk.Peek($"{request.WorkingFolder}/lib/tool.txt") == "tool\n";
                return new(0, "");
            }
        );

        project.BuildSuccessfully();

        Assert.True(sawTool);
        Assert.Equal(
            ("/project/output", true),
            (project.Commands.Requests[0].WorkingFolder, project.Commands.Requests[0].Trusted)
        );
        project.Ran.ShouldBe(
            "setup",
            "task 001: It has not been built yet.",
            "model 001 implement 1",
            "model 001 implement 2",
            "verify 001"
        );
    }

    [Fact]
    public void Set_up_is_not_repeated()
    {
        var project = Create();
        project.BuildSuccessfully();

        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, other.");
        project.BuildSuccessfully();

        Assert.DoesNotContain("setup", project.Ran.Take());
    }

    [Fact]
    public void Without_a_cache_what_set_up_left_is_found_where_it_lies()
    {
        var project = Create();
        project.BuildSuccessfully();
        project.Disk.DeleteDirectory(BuildProject.Root + "/.ossature/cache");
        project.Disk.DeleteFile(BuildProject.Root + "/.ossature/stamp");

        project.BuildSuccessfully();

        project.Ran.ShouldBe();
    }

    [Fact]
    public void A_changed_set_up_runs_again_and_what_is_verified_with_it_is_verified_again()
    {
        var project = Create();
        project.BuildSuccessfully();

        project.Edit("ossature.toml", "prepare", "prepare --more");
        project.Commands.When(
            "prepare --more",
            request =>
            {
                project.Disk.Put($"{request.WorkingFolder}/lib/tool.txt", "better tool\n");
                return new(0, "");
            }
        );
        project.BuildSuccessfully();

        project.Ran.ShouldBe("setup", "task 001: What it is verified with changed: changed `file lib/tool.txt`.", "verify 001");
    }

    [Fact]
    public void A_set_up_command_that_fails_stops_everything()
    {
        var project = Create();
        project.Commands.When("prepare", 3, "no such thing\n");

        var report = project.Build();

        Assert.Equal(BuildOutcome.TaskFailed, report.Outcome);
        var failure = Assert.Single(report.Diagnostics);
        Assert.Equal(DiagnosticCatalog.SetupFailed, failure.Descriptor);
        Assert.Contains("exit code 3", failure.Message);
        Assert.Empty(project.Model.Requests);
        Assert.Empty(project.Output());
    }
}
