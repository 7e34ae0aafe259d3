using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class HandEditTests
{
    private readonly BuildProject project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt")));

    public HandEditTests()
    {
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );
    }

    [Fact]
    public void An_output_edited_by_hand_is_named_saved_and_put_back()
    {
        project.BuildSuccessfully();
        project.Write("output/a.txt", "mine\n");

        var report = project.BuildSuccessfully();

        var warning = Assert.Single(report.Diagnostics);
        Assert.Equal(DiagnosticCatalog.EditedByHand, warning.Descriptor);
        Assert.Contains("task `001` (Make alpha)", warning.Message);
        var saved = warning.Help.Split('`')[1];
        Assert.Equal("mine\n", project.Read(saved));
        Assert.Equal("A\n", project.Read("output/a.txt"));
        project.Ran.ShouldBe();
    }

    [Fact]
    public void An_output_that_is_gone_is_put_back()
    {
        project.BuildSuccessfully();
        project.Disk.DeleteFile(BuildProject.Root + "/output/a.txt");

        var report = project.BuildSuccessfully();

        Assert.Empty(report.Diagnostics);
        Assert.Equal("A\n", project.Read("output/a.txt"));
        project.Ran.ShouldBe();
        Assert.Single(project.Observer.All.OfType<BuildNote>());
    }

    [Fact]
    public void A_file_of_somebody_else_is_saved_before_it_is_replaced()
    {
        project.Write("output/a.txt", "was here before\n");

        var report = project.BuildSuccessfully();

        var warning = Assert.Single(report.Diagnostics);
        Assert.Equal("was here before\n", project.Read(warning.Help.Split('`')[1]));
        Assert.Equal("A\n", project.Read("output/a.txt"));
    }

    [Fact]
    public void What_ossc_put_there_without_having_noted_it_is_no_edit()
    {
        project.BuildSuccessfully();
        var state = project.Read(".ossature/state.toml")!;
        var files = state.IndexOf("[files.", StringComparison.Ordinal);
        project.Write(".ossature/state.toml", state[..files].TrimEnd('\n') + "\n");

        Assert.Empty(project.BuildSuccessfully().Diagnostics);
    }

    [Fact]
    public void A_file_whose_task_is_gone_is_taken_out()
    {
        project.BuildSuccessfully();
        project.Write(".ossature/plan.toml", PlanText.Of(PlanText.Task("001", "Make beta", "b.txt")));
        project.Model.When(
            "# Make beta",
            ScriptedTurn.Call("write_file", ("path", "b.txt"), ("content", "B\n")),
            ScriptedTurn.Say("Done.")
        );

        Assert.Empty(project.BuildSuccessfully().Diagnostics);

        Assert.Equal("== output/b.txt\nB\n", project.Output());
    }
}
