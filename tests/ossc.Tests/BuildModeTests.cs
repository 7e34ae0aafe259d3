using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

/// <summary>The ways to build: looking first, step by step, without a model, again.</summary>
public sealed class BuildModeTests
{
    [Fact]
    public void A_dry_run_needs_no_key_and_writes_nothing_but_the_lock()
    {
        using var project = new TempProject();
        BuildTests.Lay(project, "openai:gpt-5");
        var before = project.List();

        var result = new Ossc(project.Files, project.Root).Run("build", "--dry-run");

        Assert.Equal((0, ""), (result.ExitCode, result.Codes));
        Assert.Contains("It has not been built yet.", result.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", result.Out, StringComparison.Ordinal);
        Assert.Equal(before, project.List().Where(file => file != ".ossature/lock"));
    }

    [Fact]
    public void A_frozen_build_asks_no_model()
    {
        using var project = new TempProject();
        BuildTests.Lay(project, "openai:gpt-5");

        var result = new Ossc(project.Files, project.Root).Run("build", "--frozen");

        Assert.Equal((1, "OSS4020"), (result.ExitCode, result.Codes));
        Assert.Contains("`openai:gpt-5`", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frozen_build_takes_what_is_recorded()
    {
        using var project = BuildTests.Recorded();

        Assert.Equal(0, new Ossc(project.Files, project.Root).Run("build", "--frozen").ExitCode);
    }

    [Theory]
    [InlineData("\n", 0, true)]
    [InlineData("s\n", 0, false)]
    [InlineData("q\n", 130, false)]
    [InlineData("", 130, false)]
    public void Step_by_step_each_task_is_asked_for(string answer, int exitCode, bool isBuilt)
    {
        using var project = BuildTests.Recorded();

        var result = new Ossc(project.Files, project.Root) { Answers = answer }.Run("build", "--step");

        Assert.Contains("001 Greeting: It has not been built yet. Run it?", result.Error, StringComparison.Ordinal);
        Assert.Equal((exitCode, isBuilt), (result.ExitCode, project.List().Contains("output/hello.txt")));
    }

    [Fact]
    public void After_a_failure_the_user_may_mend_and_retry()
    {
        using var project = BuildTests.Recorded();
        project.Write(".ossature/plan.toml", File.ReadAllText(project.PathOf(".ossature/plan.toml")).Replace("Hello", "Bye"));

        var result = new Ossc(project.Files, project.Root) { Answers = "r\nq\n" }.Run("build");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(2, result.Out.Split("the build failed").Length - 1);
        Assert.Equal(
            1,
            new Ossc(project.Files, project.Root) { Answers = "r\n" }
                .Run("build", "--auto")
                .ExitCode
        );
    }

    [Fact]
    public void Where_nothing_failed_there_is_nothing_to_retry()
    {
        using var project = BuildTests.Recorded();

        var result = new Ossc(project.Files, project.Root).Run("retry");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("no task has failed", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("output/hello.txt", project.List());
    }

    [Theory]
    [InlineData("retry", "--from", "1", "--only", "2")]
    [InlineData("build", "--step", "--auto")]
    public void What_excludes_each_other_is_said(params string[] arguments) =>
        Assert.Equal(2, new Ossc().Run(arguments).ExitCode);

    [Fact]
    public void A_chosen_task_runs_again()
    {
        using var project = BuildTests.Recorded();
        var ossc = new Ossc(project.Files, project.Root);
        Assert.Equal(0, ossc.Run("build").ExitCode);

        var result = ossc.Run("retry", "--only", "1");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 built", result.Out, StringComparison.Ordinal);
    }
}
