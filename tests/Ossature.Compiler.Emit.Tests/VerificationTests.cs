using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class VerificationTests
{
    private static ScriptedTurn Write(string path, string content) =>
        ScriptedTurn.Call("write_file", ("path", path), ("content", content));

    /// <summary>A check that passes when the file in the working folder holds the word <c>good</c>.</summary>
    private static Func<CommandRequest, CommandResult> Check(BuildProject project, string path) =>
        request =>
            project.Disk.Peek($"{request.WorkingFolder}/{path}")?.Contains("good", StringComparison.Ordinal) == true
                ? new(0, "fine\n")
                : new(1, $"{request.WorkingFolder}/{path}:1: BROKEN\n");

    private static BuildProject OneTask(string configuration = "")
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "verify = [\"check a.txt\"]")),
            configuration
        );
        project.Commands.When("check a.txt", Check(project, "a.txt"));
        return project;
    }

    [Fact]
    public void A_repair_of_the_tasks_own_file_is_verified_again()
    {
        var project = OneTask();
        project.Model.When("a.txt:1: BROKEN", Write("a.txt", "good\n"), ScriptedTurn.Say("Repaired."));
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));

        project.BuildSuccessfully();

        Assert.Equal("== output/a.txt\ngood\n", project.Output());
        project.Ran.ShouldBe(
            "task 001: It has not been built yet.",
            "model 001 implement 1",
            "model 001 implement 2",
            "verify 001",
            "model 001 fix-1 1",
            "model 001 fix-1 2",
            "verify 001"
        );
    }

    [Fact]
    public void No_prompt_names_the_folder_that_the_command_ran_in()
    {
        var project = OneTask();
        project.Model.When("BROKEN", Write("a.txt", "good\n"), ScriptedTurn.Say("Repaired."));
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));

        project.BuildSuccessfully();

        Assert.All(project.Model.Requests, request => Assert.DoesNotContain(BuildProject.Root + "/", request.Text));
    }

    [Fact]
    public void A_command_that_fails_for_ever_fails_the_task_after_its_repairs()
    {
        var project = OneTask("[build]\nmax_fix_attempts = 2\n");
        project.Model.When("^bad$", Write("a.txt", "worse\n"), ScriptedTurn.Say("Repaired."));
        project.Model.When("^worse$", Write("a.txt", "worst\n"), ScriptedTurn.Say("Repaired."));
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));

        var report = project.Build();

        Assert.Equal(BuildOutcome.TaskFailed, report.Outcome);
        var failure = Assert.Single(report.Diagnostics);
        Assert.Equal(DiagnosticCatalog.VerifyFailed, failure.Descriptor);
        Assert.Contains("2 repairs were tried", failure.Message);
        Assert.Contains(project.Observer.All.OfType<BuildNote>(), note => note.Text.Contains("BROKEN", StringComparison.Ordinal));
        Assert.Empty(project.Output());
    }

    [Fact]
    public void A_failed_verification_keeps_what_was_paid_for()
    {
        var project = OneTask("[build]\nmax_fix_attempts = 0\n");
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));
        project.Build();

        project.Edit(".ossature/plan.toml", "check a.txt", "true");
        project.BuildSuccessfully();

        project.Ran.ShouldBe("task 001: It failed the last time.", "verify 001");
        Assert.Equal("bad\n", project.Read("output/a.txt"));
    }

    [Fact]
    public void A_build_after_a_failure_asks_the_fixer_anew_and_the_implementer_not()
    {
        var project = OneTask("[build]\nmax_fix_attempts = 1\n");
        project.Model.When("BROKEN", Write("a.txt", "worse\n"), ScriptedTurn.Say("Repaired."));
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));
        project.Build();

        project.Model = new();
        project.Model.When("BROKEN", Write("a.txt", "good\n"), ScriptedTurn.Say("Repaired."));
        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 001: It failed the last time.",
            "verify 001",
            "model 001 fix-1 1",
            "model 001 fix-1 2",
            "verify 001"
        );
    }

    [Fact]
    public void A_fixer_that_changes_nothing_is_reminded_and_then_counts_as_an_attempt()
    {
        var project = OneTask("[build]\nmax_fix_attempts = 2\n");
        project.Model.When("BROKEN", Enumerable.Repeat(ScriptedTurn.Say("Looks fine to me."), 3));
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));

        var report = project.Build();

        Assert.Equal(DiagnosticCatalog.VerifyFailed, Assert.Single(report.Diagnostics).Descriptor);
        Assert.Equal(6, project.Model.Requests.Count(request => request.Run.Contains("fix-", StringComparison.Ordinal)));
        Assert.Single(project.Commands.Requests);
    }

    [Fact]
    public void A_command_that_is_wrong_itself_fails_at_once_and_names_the_plan()
    {
        var project = OneTask();
        project.Commands.When("check a.txt", 2, "check: unknown option --frobnicate\nusage: check FILE\n");
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));

        var report = project.Build();

        var failure = Assert.Single(report.Diagnostics);
        Assert.Equal(DiagnosticCatalog.VerifyCommandUnusable, failure.Descriptor);
        Assert.Contains(".ossature/plan.toml", failure.Help);
        Assert.DoesNotContain(project.Model.Requests, request => request.Run.Contains("fix-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_failing_test_that_prints_usage_and_names_a_file_is_not_the_commands_fault()
    {
        var project = OneTask("[build]\nmax_fix_attempts = 0\n");
        project.Commands.When("check a.txt", 1, "FAIL a.txt: expected 'usage: plan'\n");
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));

        Assert.Equal(DiagnosticCatalog.VerifyFailed, Assert.Single(project.Build().Diagnostics).Descriptor);
    }

    [Fact]
    public void What_verify_commands_leave_is_dropped()
    {
        var project = OneTask();
        project.Commands.When(
            "check a.txt",
            request =>
            {
                project.Disk.Put($"{request.WorkingFolder}/report.html", "<p>");
                project.Disk.Put($"{request.WorkingFolder}/a.txt", "overwritten");
                return new(0, "");
            }
        );
        project.Model.When("# Make alpha", Write("a.txt", "good\n"), ScriptedTurn.Say("Done."));

        project.BuildSuccessfully();

        Assert.Equal("== output/a.txt\ngood\n", project.Output());
        Assert.DoesNotContain(project.Disk.Paths, path => path.Contains("ossature/work/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_command_runs_commands_only()
    {
        var project = OneTask();
        project.Model.When("# Make alpha", Write("a.txt", "good\n"), ScriptedTurn.Say("Done."));
        project.BuildSuccessfully();

        project.Edit(".ossature/plan.toml", "[\"check a.txt\"]", "[\"check a.txt\", \"true\"]");
        project.BuildSuccessfully();

        project.Ran.ShouldBe("task 001: What it is verified with changed: added `command 2`.", "verify 001", "verify 001");
    }

    private static BuildProject WithGate()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "Make alpha", "a.txt"),
                PlanText.Task("002", "Make beta", "b.txt"),
                PlanText.Task("003", "Everything", "", "001 002", "kind = \"gate\"", "verify = [\"check a.txt\"]")
            )
        );
        project.Commands.When("check a.txt", Check(project, "a.txt"));
        project.Model.When("BROKEN", Write("a.txt", "good\n"), ScriptedTurn.Say("Repaired."));
        project.Model.When("# Make alpha", Write("a.txt", "bad\n"), ScriptedTurn.Say("Done."));
        project.Model.When("# Make beta", Write("b.txt", "B\n"), ScriptedTurn.Say("Done."));
        return project;
    }

    [Fact]
    public void A_gate_that_fails_has_the_files_before_it_repaired_as_its_own_versions()
    {
        var project = WithGate();

        project.BuildSuccessfully();

        Assert.Equal("== output/a.txt\ngood\n== output/b.txt\nB\n", project.Output());
        Assert.Contains("003", project.Read(".ossature/state.toml")!.Split("[files.\"a.txt\"]")[1].Split("\n\n")[0]);

        project.Write("context/x.txt", "irrelevant");
        Assert.Equal(BuildOutcome.UpToDate, project.BuildSuccessfully().Outcome);
        project.Ran.ShouldBe();
    }

    [Fact]
    public void A_repair_stays_as_long_as_the_file_it_repaired_is_the_same()
    {
        var project = WithGate();
        project.BuildSuccessfully();
        project.Model = new();
        project.Model.When("# Make beta", Write("b.txt", "B2\n"), ScriptedTurn.Say("Done."));

        project.Edit(".ossature/plan.toml", "Part 002.", "Part 002, better.");
        project.BuildSuccessfully();

        project.Ran.ShouldBe(
            "task 002: What it builds from changed: changed `description`.",
            "model 002 implement 1",
            "model 002 implement 2",
            "task 003: What it builds from changed: changed `file b.txt`.",
            "verify 003"
        );
        Assert.Equal("== output/a.txt\ngood\n== output/b.txt\nB2\n", project.Output());
    }

    [Fact]
    public void A_judging_task_whose_file_cannot_be_made_fails()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "Verify: plan", "checks/plan.cases.json", "", "kind = \"verify\"", "verify = [\"check\"]")
            )
        );

        Assert.Equal(DiagnosticCatalog.FixtureNotMade, Assert.Single(project.Build().Diagnostics).Descriptor);
    }

    [Fact]
    public void A_model_neither_sees_nor_changes_what_judges()
    {
        var project = SpecProject.Create();
        var judged = 0;
        project.Commands.When(
            "examples.sh",
            request =>
            {
                Assert.Contains("1.50", project.Disk.Peek($"{request.WorkingFolder}/checks/till.examples.sh")!);
                Assert.Equal("checks", Assert.Single(request.Protected));
                return judged++ == 0 ? new(1, "FAIL Two coins: till 1.00 0.50 printed 2\n") : new(0, "");
            }
        );
        project.Model = new ScriptedModel().When(
            "FAIL Two coins",
            ScriptedTurn
                .Call("list_files", ("directory", "checks"))
                .And("read_file", ("path", "checks/till.examples.sh"))
                .And("write_file", ("path", "checks/till.examples.sh"), ("content", "exit 0"))
                .And("write_file", ("path", "till.csproj"), ("content", "<Project/>"))
                .And("write_file", ("path", "src/Sums.cs"), ("content", "// exact sums\n")),
            ScriptedTurn.Say("Repaired.")
        );
        SpecProject.Script(project.Model);

        project.BuildSuccessfully();

        var told = project
            .Model.Requests.Single(request => request.Run.EndsWith("fix-1", StringComparison.Ordinal) && request.Turn == 2)
            .Text;
        Assert.Contains("`checks/till.examples.sh` does not exist", told);
        Assert.Contains("belongs to the judge", told);
        Assert.Contains("The compiler writes this file", told);
        Assert.Contains("1.50", project.Read("output/checks/till.examples.sh")!);
        Assert.Equal("// exact sums\n", project.Read("output/src/Sums.cs"));
    }
}
