using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>What a specification without an architecture offers to another, as a file says it.</summary>
public sealed class SpecInterfaceTests
{
    private const string Interface = ".ossature/context/interfaces/POND.md";

    private readonly BuildProject project = BuildProject.WithPlan(
        PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "cross_spec_interfaces = [\"POND\"]"))
    );

    public SpecInterfaceTests()
    {
        project.Write("specs/pond.smd", SmallSpec.Text.Replace("GARDEN", "POND", StringComparison.Ordinal));
        project.Write(Interface, "# Interface: POND\n\n@source: llm\n\nfill(litres)\n");
        Script();
    }

    private void Script() =>
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );

    [Fact]
    public void The_file_is_shown_without_where_it_comes_from()
    {
        project.BuildSuccessfully();

        Assert.Contains("<interfaces>\n## Interface: POND\n\nfill(litres)\n</interfaces>", project.Model.Requests[0].Text);
        Assert.Equal("# Interface: POND\n\n@source: llm\n\nfill(litres)\n", project.Read(Interface));
    }

    [Fact]
    public void What_it_says_is_what_is_built_from_and_not_where_it_comes_from()
    {
        project.BuildSuccessfully();

        project.Edit(Interface, "@source: llm", "@source: amd");
        Assert.Equal(BuildOutcome.UpToDate, project.BuildSuccessfully().Outcome);

        project.Edit(Interface, "litres", "hectolitres");
        Script();
        project.BuildSuccessfully();
        project.Ran.ShouldBe(
            "task 001: What it builds from changed: changed `interface POND`.",
            "model 001 implement 1",
            "model 001 implement 2"
        );
    }

    [Fact]
    public void Without_it_the_requirements_say_it()
    {
        project.Disk.DeleteFile($"{BuildProject.Root}/{Interface}");

        project.BuildSuccessfully();

        Assert.Contains("## Interface: POND\n\n### Plan a watering", project.Model.Requests[0].Text);
    }
}
