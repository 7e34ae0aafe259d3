using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Lowering.Peers;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>A real project that Ossature itself built is opened, with what it left in its folder.</summary>
public sealed class PeerProjectTests
{
    private const string Corpus = "tests/Ossature.Compiler.Emit.Tests/Corpus/spenny/";

    private const string Specs = "tests/Ossature.Compiler.Syntax.Tests/Corpus/spenny/";

    private const string Interface = ".ossature/context/interfaces/EXPENSE_TRACKER.md";

    /// <summary>The project; its program itself is not in the corpus, so files of the same names stand for it.</summary>
    private readonly BuildProject project = BuildProject.WithPlan("");

    public PeerProjectTests()
    {
        foreach (var path in project.Disk.Paths.ToArray())
        {
            project.Disk.DeleteFile(path);
        }

        var root = RepositoryFolder.PathOf(Corpus);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            project.Disk.Put($"{BuildProject.Root}/{file[root.Length..].Replace('\\', '/')}", File.ReadAllBytes(file));
        }

        // The architecture is older than contracts, which every component must state.
        var architecture = File.ReadAllText(RepositoryFolder.PathOf(Specs + "expense_tracker.amd"));
        project.Write(
            "specs/expense_tracker.amd",
            architecture.Replace("**Interface:**", "**Contracts:** None\n\n**Interface:**", StringComparison.Ordinal)
        );
        project.Write("specs/expense_tracker.smd", File.ReadAllText(RepositoryFolder.PathOf(Specs + "expense_tracker.smd")));
        foreach (var path in Created)
        {
            project.Write("output/" + path, $"# {path}\n");
        }
    }

    private static string[] Created =>
        [
            "README.md",
            "pyproject.toml",
            "src/__init__.py",
            "src/spenny/__init__.py",
            "src/spenny/cli.py",
            "src/spenny/core.py",
            "src/spenny/storage.py",
            "tests/test_cli.py",
            "tests/test_core.py",
            "tests/test_storage.py",
        ];

    [Fact]
    public void All_that_is_done_is_taken_over_and_nothing_is_asked_or_run()
    {
        var (plan, peer, output) = (project.Read(".ossature/plan.toml"), project.Read(".ossature/state.toml"), project.Output());

        var report = project.BuildSuccessfully();

        Assert.Empty(report.Diagnostics);
        Assert.Equal(7, report.Tasks.Length);
        Assert.All(report.Tasks, task => Assert.Equal(TaskOutcome.Adopted, task.Outcome));
        Assert.Empty(project.Model.Requests);
        Assert.Empty(project.Commands.Requests);
        Assert.Contains(
            project.Observer.All.OfType<BuildNote>(),
            note => note.Text.Contains("state.toml.peer", StringComparison.Ordinal)
        );
        Assert.Equal(output, project.Output());
        Assert.Equal(plan, project.Read(".ossature/plan.toml"));
        Assert.Equal(peer, project.Read(".ossature/state.toml.peer"));
        Assert.Equal(File.ReadAllText(RepositoryFolder.PathOf(Corpus + Interface)), project.Read(Interface));
    }

    [Fact]
    public void A_second_build_has_nothing_to_do_and_a_full_check_neither()
    {
        project.BuildSuccessfully();
        project.Disk.DeleteFile(BuildProject.Root + "/.ossature/stamp");

        var report = project.BuildSuccessfully();

        Assert.Equal(BuildOutcome.UpToDate, report.Outcome);
        Assert.Empty(report.Diagnostics);
        Assert.Empty(project.Observer.All.OfType<BuildNote>());
        Assert.Equal(BuildReport.Nothing, project.Build());
    }

    [Fact]
    public void Files_that_were_made_beside_the_planned_ones_belong_to_their_tasks()
    {
        project.BuildSuccessfully();

        Assert.Contains("outputs.\"README.md\"", project.Read(".ossature/state.toml"));
        project.Disk.DeleteFile(BuildProject.Root + "/output/README.md");
        project.BuildSuccessfully();

        Assert.Equal("# README.md\n", project.Read("output/README.md"));
        Assert.Empty(project.Model.Requests);
    }

    [Fact]
    public void What_it_noted_and_is_gone_is_built_again()
    {
        project.Disk.DeleteFile(BuildProject.Root + "/output/tests/test_cli.py");
        project.Model.When(
            "# Tests: CLI integration",
            ScriptedTurn.Call("write_file", ("path", "tests/test_cli.py"), ("content", "# made\n")),
            ScriptedTurn.Say("Done.")
        );

        var report = project.BuildSuccessfully();

        Assert.Equal([TaskOutcome.Adopted, TaskOutcome.Built], report.Tasks.TakeLast(2).Select(task => task.Outcome));
        Assert.Equal("# made\n", project.Read("output/tests/test_cli.py"));
    }

    [Fact]
    public void Looking_alone_puts_nothing_aside()
    {
        var before = project.Below("");

        Assert.Equal(BuildOutcome.UpToDate, project.Build(new BuildOptions { DryRun = true }).Outcome);

        Assert.Equal(before, project.Below(""));
    }

    [Fact]
    public void Without_its_state_the_folders_of_its_tasks_say_what_was_made()
    {
        project.Disk.DeleteFile(BuildProject.Root + "/.ossature/state.toml");

        project.BuildSuccessfully();

        Assert.Contains("outputs.\"README.md\"", project.Read(".ossature/state.toml"));
        Assert.Null(project.Read(".ossature/state.toml.peer"));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/project/secret.txt")]
    [InlineData("checks/secret.txt")]
    [InlineData("src/spenny/core.py")]
    public void A_file_that_cannot_be_the_tasks_is_not_taken(string path)
    {
        project.Write("secret.txt", "secret\n");
        project.Write("output/checks/secret.txt", "secret\n");
        project.Edit(".ossature/state.toml", "    \"README.md\",\n", $"    \"{path}\",\n");

        project.BuildSuccessfully();

        var state = project.Read(".ossature/state.toml")!;
        Assert.DoesNotContain("secret.txt", state);
        Assert.Equal(3, state.Split("\"src/spenny/core.py\"").Length);
    }

    [Theory]
    [InlineData("files = [\"a\"]", "a")]
    [InlineData("files = [\"a\"]\ncreated_files = [\"b\", 1]", "b")]
    [InlineData("success = true", null)]
    [InlineData("created_files = [", null)]
    public void A_tasks_folder_names_files_under_two_keys(string text, string? file) =>
        Assert.Equal(file is null ? null : [file], PeerState.FilesIn(text)?.ToArray());
}
