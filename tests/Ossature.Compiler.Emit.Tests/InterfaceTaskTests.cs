using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>What the code of a specification without an architecture offers is extracted by a model, between its tasks and those that name it.</summary>
public sealed class InterfaceTaskTests
{
    private const string Interface = ".ossature/context/interfaces/POND.md";

    private static readonly string Plan = PlanText.Of(
        Pond("001", "Make pond", "pond.txt"),
        PlanText.Task("002", "Make beds", "beds.txt", "", "cross_spec_interfaces = [\"POND\"]"),
        PlanText.Task("003", "Make paths", "paths.txt")
    );

    private readonly BuildProject project = Project(Plan);

    private static string Pond(string id, string title, string output, params IEnumerable<string> more) =>
        PlanText.Task(id, title, output, "", more).Replace("\"GARDEN\"", "\"POND\"", StringComparison.Ordinal);

    private static BuildProject Project(string plan)
    {
        var project = BuildProject.WithPlan(plan);
        project.Write("specs/pond.smd", SmallSpec.Text.Replace("GARDEN", "POND", StringComparison.Ordinal));
        Script(project, "fill(litres)");
        return project;
    }

    private static void Script(BuildProject project, string offers, string pond = "POND\n")
    {
        project.Model = new();
        Writes("# Make pond", "pond.txt", pond);
        Writes("# Make beds", "beds.txt", "BEDS\n");
        Writes("# Make paths", "paths.txt", "PATHS\n");
        project.Model.When(@"<files>\n`pond\.txt`", ScriptedTurn.Say(offers));

        void Writes(string title, string path, string content) =>
            project.Model.When(
                title,
                ScriptedTurn.Call("write_file", ("path", path), ("content", content)),
                ScriptedTurn.Say("Done.")
            );
    }

    [Fact]
    public void An_interface_that_is_missing_is_extracted_from_the_code_and_shown_to_those_that_name_it()
    {
        var report = project.BuildSuccessfully();

        Assert.Equal(["001", "interface.POND", "002", "003"], report.Tasks.Select(task => task.Id));
        Assert.Equal("# Interface: POND\n\n@source: build\n\nfill(litres)\n", project.Read(Interface));
        var extraction = Assert.Single(
            project.Model.Requests,
            request => request.Run == "interface.POND-interface-of-pond/implement"
        );
        Assert.Contains("`pond.txt`:\n\n```\nPOND\n```", extraction.Text);
        Assert.Contains(
            project.Model.Requests,
            request => request.Text.Contains("## Interface: POND\n\nfill(litres)\n</interfaces>", StringComparison.Ordinal)
        );
        Assert.Equal(["output/beds.txt", "output/paths.txt", "output/pond.txt"], project.Files("output/").Keys);
        Assert.Equal(BuildReport.Nothing, project.Build());
        project.Disk.DeleteFile(BuildProject.Root + "/.ossature/stamp");
        Assert.Equal(BuildOutcome.UpToDate, project.BuildSuccessfully().Outcome);
    }

    [Fact]
    public void An_equal_interface_of_other_code_stops_the_cascade()
    {
        project.BuildSuccessfully();
        Script(project, "fill(litres)", "OTHER POND\n");

        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, other.");
        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 001: What it builds from changed: changed `description`.",
            "model 001 implement 1",
            "model 001 implement 2",
            "task interface.POND: What it builds from changed: changed `file pond.txt`.",
            "model interface.POND implement 1"
        );
    }

    [Fact]
    public void A_changed_interface_builds_those_that_name_it_and_no_others()
    {
        project.BuildSuccessfully();
        Script(project, "fill(hectolitres)", "OTHER POND\n");

        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, other.");
        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 001: What it builds from changed: changed `description`.",
            "model 001 implement 1",
            "model 001 implement 2",
            "task interface.POND: What it builds from changed: changed `file pond.txt`.",
            "model interface.POND implement 1",
            "task 002: What it builds from changed: changed `interface POND`.",
            "model 002 implement 1",
            "model 002 implement 2"
        );
        Assert.Contains("fill(hectolitres)", project.Read(Interface));
    }

    [Fact]
    public void Code_as_it_was_once_finds_its_interface_again_without_a_call()
    {
        project.BuildSuccessfully();
        Script(project, "fill(hectolitres)", "OTHER POND\n");
        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, other.");
        project.BuildSuccessfully();
        project.Model = new();

        project.Edit(".ossature/plan.toml", "Part 001, other.", "Part 001.");
        project.BuildSuccessfully();

        Assert.Contains("fill(litres)", project.Read(Interface));
    }

    [Fact]
    public void A_file_that_came_with_the_code_is_kept_and_used()
    {
        const string file = "# Interface: POND\n\n@source: build\n\ndrain()\n";
        var taken = Project(
            PlanText.Of(
                Pond("001", "Make pond", "pond.txt", "status = \"done\""),
                PlanText.Task("002", "Make beds", "beds.txt", "", "cross_spec_interfaces = [\"POND\"]")
            )
        );
        taken.Write("output/pond.txt", "POND\n");
        taken.Write(Interface, file);

        var report = taken.BuildSuccessfully();

        Assert.Equal([TaskOutcome.Adopted, TaskOutcome.Adopted], report.Tasks.Take(2).Select(task => task.Outcome));
        Assert.Equal(file, taken.Read(Interface));
        Assert.DoesNotContain(taken.Model.Requests, request => request.Run.StartsWith("interface", StringComparison.Ordinal));
        Assert.Contains("## Interface: POND\n\ndrain()\n", taken.Model.Requests[0].Text);
        Assert.Equal(BuildOutcome.UpToDate, taken.BuildSuccessfully().Outcome);
    }

    [Fact]
    public void A_file_that_a_person_wrote_is_saved_before_it_is_replaced()
    {
        project.Write(Interface, "by hand\n");

        project.BuildSuccessfully();

        Assert.Contains("fill(litres)", project.Read(Interface));
        Assert.Equal("by hand\n", Assert.Single(project.Files(".ossature/edits/")).Value);
    }

    [Fact]
    public void A_file_that_is_gone_is_put_back_without_a_call()
    {
        project.BuildSuccessfully();
        project.Model = new();
        project.Disk.DeleteFile($"{BuildProject.Root}/{Interface}");

        project.BuildSuccessfully();

        Assert.Contains("fill(litres)", project.Read(Interface));
    }

    [Fact]
    public void A_model_that_says_nothing_fails_the_task()
    {
        Script(project, " ");

        var report = project.Build();

        Assert.Equal(BuildOutcome.TaskFailed, report.Outcome);
        Assert.Equal(DiagnosticCatalog.InterfaceNotSaid, Assert.Single(report.Diagnostics).Descriptor);
        Script(project, "fill(litres)");
        project.BuildSuccessfully();
    }

    [Fact]
    public void What_would_be_done_is_said_before()
    {
        project.BuildSuccessfully();
        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, other.");

        project.Build(new BuildOptions { DryRun = true });

        project.Observer.Announced.ShouldBe(
            "001: What it builds from changed: changed `description`.",
            "interface.POND: It runs again if `001` comes out different.",
            "002: It runs again if `interface.POND` comes out different."
        );
    }

    [Fact]
    public void One_specification_alone_needs_no_interface_of_its_own()
    {
        var report = project.BuildSuccessfully(new() { Jobs = 1, Spec = "POND" });

        Assert.Equal([TaskOutcome.Built, TaskOutcome.Pending], report.Tasks.Take(2).Select(task => task.Outcome));
        Assert.Null(project.Read(Interface));
    }

    [Fact]
    public void Specifications_that_name_each_other_make_no_ring()
    {
        var both = Project(
            PlanText.Of(
                Pond("001", "Make pond", "pond.txt", "cross_spec_interfaces = [\"GARDEN\"]"),
                PlanText.Task("002", "Make beds", "beds.txt", "", "cross_spec_interfaces = [\"POND\"]")
            )
        );

        Assert.Equal(["001", "interface.POND", "002"], both.BuildSuccessfully().Tasks.Select(task => task.Id));
    }

    [Fact]
    public void An_id_that_is_taken_is_left_to_its_task()
    {
        var taken = Project(Plan.Replace("\"003\"", "\"interface.POND\"", StringComparison.Ordinal));

        Assert.Equal(
            ["001", "_interface.POND", "002", "interface.POND"],
            taken.BuildSuccessfully().Tasks.Select(task => task.Id)
        );
    }
}
