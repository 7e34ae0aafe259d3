using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class ModelTaskTests
{
    [Fact]
    public void A_model_writes_the_outputs_of_its_task()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt sub/b.txt")));
        project.Model.When(
            "# Make alpha",
            ScriptedTurn
                .Call("write_file", ("path", "a.txt"), ("content", "A\n"))
                .And("write_file", ("path", "sub/b.txt"), ("content", "B\n")),
            ScriptedTurn.Say("Done.")
        );

        var report = project.BuildSuccessfully();

        Assert.Equal("== output/a.txt\nA\n== output/sub/b.txt\nB\n", project.Output());
        Assert.Equal(2, report.Usage.Calls);
        Assert.Equal(200, report.Usage.InputTokens);
        project.Ran.ShouldBe("task 001: It has not been built yet.", "model 001 implement 1", "model 001 implement 2");
    }

    [Fact]
    public void What_was_asked_and_answered_lies_in_the_tasks_folder()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make: the alpha/beta", "a.txt")));
        project.Model.When(
            "# Make",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Written.")
        );

        project.BuildSuccessfully();

        const string folder = ".ossature/tasks/001-make-the-alpha-beta/";
        Assert.Contains("# Make: the alpha/beta", project.Read(folder + "prompt.md"));
        Assert.Equal("Written.\n", project.Read(folder + "response.md"));
        Assert.Contains("created_files = [\"a.txt\"]", project.Read(folder + "output.toml"));
        Assert.StartsWith("claim 1\n", project.Read(folder + "claim.key"));
        Assert.StartsWith("verify 1\n", project.Read(folder + "verify.key"));
        Assert.Equal(
            4,
            project.Read(folder + "implement.transcript.jsonl")!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
        );
    }

    [Fact]
    public void An_answer_without_any_file_is_asked_for_again()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt")));
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Say("I would write it."),
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "at last\n")),
            ScriptedTurn.Say("Done.")
        );

        project.BuildSuccessfully();

        Assert.Equal("at last\n", project.Read("output/a.txt"));
        Assert.Contains("`a.txt`", project.Model.Requests[1].Text);
    }

    [Fact]
    public void Missing_outputs_are_asked_for_twice_and_then_fail_the_task()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt sub/b.txt", "", "verify = [\"check\"]"))
        );
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "other.txt"), ("content", "good\n")),
            ScriptedTurn.Say("Done."),
            ScriptedTurn.Say("Done."),
            ScriptedTurn.Say("Done.")
        );

        var report = project.Build();

        Assert.Equal(BuildOutcome.TaskFailed, report.Outcome);
        var failure = Assert.Single(report.Diagnostics);
        Assert.Equal(DiagnosticCatalog.OutputsNotWritten, failure.Descriptor);
        Assert.Contains("`a.txt`, `sub/b.txt`", failure.Message);
        Assert.Equal(4, project.Model.Requests.Count);
        Assert.Empty(project.Commands.Requests);
    }

    [Fact]
    public void After_such_a_failure_the_next_build_asks_anew()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt")));
        project.Model.When("# Make alpha", Enumerable.Repeat(ScriptedTurn.Say("No."), 3));
        project.Build();

        project.Model = new();
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );
        project.BuildSuccessfully();

        project.Ran.ShouldBe("task 001: It failed the last time.", "model 001 implement 1", "model 001 implement 2");
        Assert.Contains(project.Disk.Paths, path => path.Contains("/earlier/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_that_never_ends_is_stopped()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt")));
        project.Model.When("# Make alpha", Enumerable.Repeat(ScriptedTurn.Call("list_files", ("directory", ".")), 201));

        var report = project.Build();

        Assert.Equal(DiagnosticCatalog.TooManyRequests, Assert.Single(report.Diagnostics).Descriptor);
        Assert.Equal(200, project.Model.Requests.Count);
    }

    [Fact]
    public void A_model_that_goes_on_misusing_a_tool_is_stopped()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt")),
            "[llm]\ntool_retries = 2\n"
        );
        var outside = ScriptedTurn.Call("write_file", ("path", "../a.txt"), ("content", "A"));
        project.Model.When("# Make alpha", Enumerable.Repeat(outside, 4));

        var report = project.Build();

        Assert.Equal(DiagnosticCatalog.ToolMisused, Assert.Single(report.Diagnostics).Descriptor);
        Assert.Equal(3, project.Model.Requests.Count);
        Assert.DoesNotContain(project.Disk.Paths, path => path.EndsWith("/a.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_sees_the_files_that_are_declared_and_no_others()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "Make alpha", "a.txt"),
                PlanText.Task("002", "Make beta", "b.txt", "001"),
                PlanText.Task("003", "Make gamma", "c.txt", "002", "inject_files = [\"b.txt\"]")
            )
        );
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );
        project.Model.When(
            "# Make beta",
            ScriptedTurn.Call("write_file", ("path", "b.txt"), ("content", "B\n")),
            ScriptedTurn.Say("Done.")
        );
        project.Model.When(
            "# Make gamma",
            ScriptedTurn
                .Call("list_files", ("directory", "."))
                .And("read_file", ("path", "a.txt"))
                .And("read_file", ("path", "b.txt")),
            ScriptedTurn.Call("write_file", ("path", "c.txt"), ("content", "C\n")),
            ScriptedTurn.Say("Done.")
        );

        project.BuildSuccessfully();

        var told = project
            .Model.Requests.Single(request => request.Run.StartsWith("003", StringComparison.Ordinal) && request.Turn == 2)
            .Text;
        Assert.Contains("b.txt (2 bytes)", told);
        Assert.DoesNotContain("a.txt (2 bytes)", told);
        Assert.Contains("`a.txt` does not exist", told);
    }

    [Fact]
    public void By_products_are_kept_unless_gitignore_names_them()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt .gitignore")));
        project.Model.When(
            "# Make alpha",
            ScriptedTurn
                .Call("write_file", ("path", "a.txt"), ("content", "A\n"))
                .And("write_file", ("path", ".gitignore"), ("content", "obj/\n*.log\n"))
                .And("write_file", ("path", "notes.md"), ("content", "N\n"))
                .And("write_file", ("path", "obj/x.bin"), ("content", "X\n"))
                .And("write_file", ("path", "deep/run.log"), ("content", "L\n")),
            ScriptedTurn.Say("Done.")
        );

        project.BuildSuccessfully();

        Assert.Equal("== output/.gitignore\nobj/\n*.log\n== output/a.txt\nA\n== output/notes.md\nN\n", project.Output());
    }

    [Fact]
    public void A_later_task_that_edits_an_earlier_ones_file_makes_nothing_stale()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt"), PlanText.Task("002", "Make beta", "a.txt", "001"))
        );
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A1\n")),
            ScriptedTurn.Say("Done.")
        );
        var edit = new Dictionary<string, string> { ["old"] = "A1", ["new"] = "A1 and more" };
        project.Model.When(
            "# Make beta",
            ScriptedTurn.Call("edit_file", ("path", "a.txt"), ("edits", new[] { edit })),
            ScriptedTurn.Say("Done.")
        );

        project.BuildSuccessfully();
        Assert.Equal("A1 and more\n", project.Read("output/a.txt"));

        project.Write("context/new.txt", "not used by anything");
        Assert.Equal(BuildOutcome.UpToDate, project.BuildSuccessfully().Outcome);
        project.Ran.ShouldBe();
        Assert.Equal("A1 and more\n", project.Read("output/a.txt"));
    }

    [Fact]
    public void A_kind_that_is_not_built_is_refused_before_anything_runs()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "kind = \"apply\"")));

        var report = project.Build();

        Assert.Equal(BuildOutcome.Refused, report.Outcome);
        Assert.Equal(DiagnosticCatalog.TaskKindNotBuilt, Assert.Single(report.Diagnostics).Descriptor);
    }

    [Fact]
    public void A_context_file_is_quoted_in_the_prompt()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "context_files = [\"tone.md\"]"))
        );
        project.Write("context/tone.md", "Be brief.\n");
        project.Model.When(
            "Be brief",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );
        project.BuildSuccessfully();

        project.Write("context/tone.md", "Be brief and kind.\n");
        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 001: What it builds from changed: changed `context file tone.md`.",
            "model 001 implement 1",
            "model 001 implement 2"
        );
    }

    [Fact]
    public void A_context_file_that_is_not_there_is_said()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "context_files = [\"tone.md\"]"))
        );
        project.Model.When(
            "Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );

        Assert.Equal(DiagnosticCatalog.ContextFileMissing, Assert.Single(project.BuildSuccessfully().Diagnostics).Descriptor);
    }

    [Fact]
    public void A_model_that_fails_for_good_fails_its_task_with_its_own_diagnostic()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt")));
        var bag = new DiagnosticBag();
        bag.InternalFault(Location.OfFile("model"), "out of credit");
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "half.txt"), ("content", "H\n")),
            ScriptedTurn.Fail(new ModelFaultException(bag.Single()))
        );

        var report = project.Build();

        Assert.Equal(BuildOutcome.ModelFailed, report.Outcome);
        Assert.Contains("out of credit", Assert.Single(report.Diagnostics).Message);

        // The first answer was paid for; only the second is asked for again.
        project.Model = new();
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Say("unused"),
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );
        project.BuildSuccessfully();
        project.Ran.ShouldBe("task 001: It failed the last time.", "model 001 implement 2", "model 001 implement 3");
        Assert.Equal("== output/a.txt\nA\n== output/half.txt\nH\n", project.Output());
    }
}
