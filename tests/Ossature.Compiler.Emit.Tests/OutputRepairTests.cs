using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Inspection;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class OutputRepairTests
{
    private const string Verify = "verify = [\"check a\"]";

    private static readonly string[] Tasks =
    [
        PlanText.Task("001", "Make alpha", "a.txt", "", Verify),
        PlanText.Task("002", "Make beta", "b.txt", "001", "inject_files = [\"a.txt\"]"),
    ];

    private readonly BuildProject project = BuildProject.WithPlan(PlanText.Of(Tasks), "[build]\nmax_fix_attempts = 0\n");

    public OutputRepairTests()
    {
        project
            .Model.When("ask for more", Writes("a.txt", "more\n"))
            .When("# Make alpha", Writes("a.txt", "A\n"))
            .When("# Make beta", Writes("b.txt", "B\n"));
        project.BuildSuccessfully();
    }

    private static ScriptedTurn[] Writes(string path, string content) =>
        [ScriptedTurn.Call("write_file", ("path", path), ("content", content)), ScriptedTurn.Say("Done.")];

    private SpecWorkspace Workspace => SpecWorkspace.Open(project.Disk, BuildProject.Root);

    private OutputRepair Repair() => new(project.Disk, Workspace, ProjectPlan.Load(project.Disk, Workspace).Plan!);

    private OutputFile[] Survey() =>
        [
            .. new OutputSurvey(
                project.Disk,
                BuildProject.Root + "/output",
                ProjectPlan.Load(project.Disk, Workspace).Plan!,
                BuildState.Open(project.Disk, BuildProject.Root + "/.ossature").State
            ).Files(),
        ];

    private string Kinds() => string.Join(' ', Survey().Select(file => $"{file.Path}:{file.Kind}"));

    [Fact]
    public void What_was_edited_or_is_gone_is_put_back_and_the_edit_is_saved()
    {
        project.Write("output/a.txt", "mine\n");
        project.Disk.DeleteFile(BuildProject.Root + "/output/b.txt");
        Assert.Equal("a.txt:Edited b.txt:Missing", Kinds());

        var repair = Repair();
        Assert.Equal(2, repair.Restore(Survey()));

        Assert.Equal("== output/a.txt\nA\n== output/b.txt\nB\n", project.Output());
        var warning = Assert.Single(repair.Diagnostics);
        Assert.Equal(DiagnosticCatalog.EditedByHand, warning.Descriptor);
        Assert.Equal("mine\n", project.Read(warning.Help.Split('`')[1]));
        Assert.Equal(BuildOutcome.UpToDate, project.BuildSuccessfully().Outcome);
    }

    [Fact]
    public void A_version_that_is_not_stored_any_more_is_named_and_the_edit_stays()
    {
        project.Write("output/a.txt", "mine\n");
        project.Disk.DeleteDirectory(BuildProject.Root + "/.ossature/cache");

        var repair = Repair();
        Assert.Equal(0, repair.Restore(Survey()));

        Assert.Equal(DiagnosticCatalog.PublishedVersionLost, Assert.Single(repair.Diagnostics).Descriptor);
        Assert.Equal("mine\n", project.Read("output/a.txt"));
    }

    [Fact]
    public void A_kept_edit_is_verified_and_seen_by_those_that_depend_on_it()
    {
        project.Write("output/a.txt", "mine\n");

        Assert.Equal(1, Repair().Keep(Survey()));
        Assert.Equal("a.txt:Model b.txt:Model", Kinds());
        var report = project.BuildSuccessfully();

        Assert.Empty(report.Diagnostics);
        Assert.Equal([TaskOutcome.Verified, TaskOutcome.Built], report.Tasks.Select(task => task.Outcome));
        Assert.Equal("== output/a.txt\nmine\n== output/b.txt\nB\n", project.Output());
        Assert.Equal(BuildOutcome.UpToDate, project.BuildSuccessfully().Outcome);
    }

    [Fact]
    public void A_kept_edit_is_saved_and_named_when_its_task_is_asked_for_something_else()
    {
        project.Write("output/a.txt", "mine\n");
        Repair().Keep(Survey());
        project.BuildSuccessfully();
        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, ask for more.");

        var report = project.BuildSuccessfully();

        Assert.Equal("more\n", project.Read("output/a.txt"));
        var warning = Assert.Single(report.Diagnostics);
        Assert.Equal(DiagnosticCatalog.EditedByHand, warning.Descriptor);
        Assert.Equal("mine\n", project.Read(warning.Help.Split('`')[1]));
    }

    [Fact]
    public void What_is_not_a_models_is_not_kept()
    {
        project.Write(
            ".ossature/plan.toml",
            PlanText.Of(PlanText.Task("001", "Copy alpha", "a.txt", "", "source = [\"alpha.txt\"]"), Tasks[1])
        );
        project.Write("context/alpha.txt", "original\n");
        project.BuildSuccessfully();
        project.Write("output/a.txt", "mine\n");

        var repair = Repair();
        Assert.Equal(0, repair.Keep(Survey()));

        var error = Assert.Single(repair.Diagnostics);
        Assert.Equal(DiagnosticCatalog.EditNotKept, error.Descriptor);
        Assert.Equal("`output/a.txt` cannot be kept: it is a copy", error.Message);
        Assert.Equal("a.txt:Edited b.txt:Model", Kinds());
    }

    [Fact]
    public void The_edit_of_a_task_that_failed_since_is_not_kept()
    {
        project.Edit(".ossature/plan.toml", "Part 001.", "Part 001, ask for more.");
        project.Commands.When("check a", 1, "no");
        project.Build();
        project.Write("output/a.txt", "mine\n");

        var repair = Repair();
        Assert.Equal(0, repair.Keep(Survey()));

        Assert.Contains("task `001` is not done", Assert.Single(repair.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_a_killed_build_left_is_added_to_and_stays_one_of_a_killed_build()
    {
        project.Disk.Put(BuildProject.Root + "/.ossature/journal", "ossature journal 1\n");
        project.Write("output/a.txt", "mine\n");

        Repair().Keep(Survey());

        Assert.NotNull(project.Read(".ossature/journal"));
        Assert.Equal("a.txt:Model b.txt:Model", Kinds());
    }

    [Fact]
    public void Files_of_nobody_are_unknown_unless_they_are_ignored()
    {
        project.Write("output/notes.txt", "x");
        project.Write("output/bin/a.o", "x");
        project.Write("output/.gitignore", "bin/\n");

        Assert.Equal(".gitignore:Unknown a.txt:Model b.txt:Model notes.txt:Unknown", Kinds());
    }

    [Fact]
    public void Files_of_manual_and_skipped_tasks_are_the_authors()
    {
        project.Write(
            ".ossature/plan.toml",
            PlanText.Of(
                PlanText.Task("001", "Make alpha", "a.txt", "", "status = \"skipped\""),
                PlanText.Task("002", "Make beta", "b.txt c.txt", "001", "status = \"manual\"")
            )
        );
        project.Write("output/a.txt", "mine\n");

        Assert.Equal("a.txt:Author b.txt:Author c.txt:Missing", Kinds());
        Assert.Equal(0, Repair().Restore(Survey()));
    }
}
