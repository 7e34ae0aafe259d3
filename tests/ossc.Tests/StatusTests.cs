using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class StatusTests
{
    private static JsonElement Json(OsscResult result) => JsonDocument.Parse(result.Out).RootElement;

    private static Ossc At(TempProject project) => new(project.Files, project.Root);

    [Fact]
    public void Before_a_build_the_next_one_is_told()
    {
        using var project = BuildTests.Recorded();

        Assert.Equal(
            """
            demo - 1 spec, 1 task
            GREETER  1 pending of 1

            001  pending  GREETER  Greeting  not built yet

            the next build runs 1 task:
              001  It has not been built yet.

            """,
            At(project).Run("status").Out
        );
    }

    [Fact]
    public void After_a_build_tasks_are_counted_by_specification()
    {
        using var project = Greetings.Recorded();
        At(project).Run("build");

        var result = At(project).Run("status");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            "demo - 2 specs, 6 tasks\nGREETER  4 done of 4\nOTHER    2 done of 2\n\n1  done  GREETER  ",
            result.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith("6  done  OTHER    Last greeting\n", result.Out, StringComparison.Ordinal);
        var spec = Json(At(project).Run("status", "--format", "json")).GetProperty("specs")[0];
        Assert.Equal(
            ("GREETER", 4, 0, 4),
            (
                spec.GetProperty("spec").GetString(),
                spec.GetProperty("done").GetInt32(),
                spec.GetProperty("failed").GetInt32(),
                spec.GetProperty("total").GetInt32()
            )
        );
    }

    [Fact]
    public void What_failed_is_named_and_how_to_run_it_again()
    {
        using var project = Greetings.Recorded(
            (file, answer) => file == "out-3.txt" ? answer.Replace("Hello", "Bye", StringComparison.Ordinal) : answer
        );
        At(project).Run("build");

        var result = At(project).Run("status");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("GREETER  2 done, 1 pending, 1 failed of 4\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("\n`ossc retry` runs what failed again\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_another_tool_may_say_that_a_task_failed_and_retry_runs_it()
    {
        using var project = BuildTests.Recorded();
        project.Write(
            ".ossature/plan.toml",
            project.Read(".ossature/plan.toml").Replace("\"pending\"", "\"failed\"", StringComparison.Ordinal)
        );

        var status = At(project).Run("status");
        var retry = At(project).Run("retry");

        Assert.Contains("001  failed  GREETER  Greeting  as the plan says\n", status.Out, StringComparison.Ordinal);
        Assert.Equal("Hello, Ada!\n", project.Read("output/hello.txt"));
        Assert.Equal(0, retry.ExitCode);
        Assert.Contains("nothing to retry", At(project).Run("retry").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verification_finds_what_is_not_as_it_is_recorded()
    {
        using var project = Greetings.Recorded();
        At(project).Run("build");
        var whole = At(project).Run("status", "--verify");
        Assert.Equal(0, whole.ExitCode);
        Assert.EndsWith("\neverything is as it is recorded\n", whole.Out, StringComparison.Ordinal);

        project.Write("output/out-1.txt", "mine\n");
        project.Files.DeleteFile(project.PathOf("output/out-2.txt"));
        var blob = project.List().First(path => path.StartsWith(".ossature/cache/blobs/", StringComparison.Ordinal));
        var result = project.List().First(path => path.StartsWith(".ossature/cache/results/", StringComparison.Ordinal));
        project.Write(blob, "flipped");
        project.Write(result, "flipped");
        project.Write(
            ".ossature/state.toml",
            project.Read(".ossature/state.toml").Replace("[tasks.\"3\"]", "[tasks.\"4\"]", StringComparison.Ordinal)
        );

        var damaged = At(project).Run("status", "--verify", "--format", "json");

        Assert.Equal(1, damaged.ExitCode);
        var faults = Json(damaged)
            .GetProperty("faults")
            .EnumerateArray()
            .Select(fault => (fault.GetProperty("path").GetString(), fault.GetProperty("problem").GetString()))
            .ToArray();
        Assert.Contains((".ossature", Assert.Single(faults, fault => fault.Item1 == ".ossature").Item2), faults);
        Assert.Contains(("output/out-1.txt", "edited"), faults);
        Assert.Contains(("output/out-2.txt", "missing"), faults);
        Assert.Contains((".ossature/cache", $"the stored content `{blob.Split('/')[^1][..12]}` is damaged"), faults);
        Assert.Contains(
            (".ossature/cache", $"the stored result `{result.Split('/')[^1][..12]}` is damaged or of another version"),
            faults
        );
        Assert.Equal(5, faults.Length);
    }

    [Fact]
    public async Task A_watched_status_is_shown_again_when_it_has_changed_and_only_then()
    {
        using var project = BuildTests.Recorded();
        using var interrupted = new CancellationTokenSource();
        var clock = new StepClock(() => { }, () => At(project).Run("build"), () => { }, interrupted.Cancel);
        var ossc = new Ossc(project.Files, project.Root) { Clock = clock, Interrupted = interrupted.Token };

        var result = await ossc.RunAsync("status", "--watch");

        Assert.Equal(
            (
                130,
                "demo - 1 spec, 1 task\nGREETER  1 pending of 1\n\n001  pending  GREETER  Greeting  not built yet\n\n"
                    + "demo - 1 spec, 1 task\nGREETER  1 done of 1\n\n001  done  GREETER  Greeting\n"
            ),
            (result.ExitCode, result.Out)
        );
    }

    [Fact]
    public void To_verify_and_to_watch_exclude_each_other() =>
        Assert.Equal(2, new Ossc().Run("status", "--verify", "--watch").ExitCode);
}
