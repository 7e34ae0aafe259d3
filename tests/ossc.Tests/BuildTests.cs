using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

/// <summary>Whole builds of a project whose one task writes one text file, checked by a shell command.</summary>
public sealed class BuildTests
{
    private const string Plan = """
        [meta]
        specs = ["GREETER"]

        [[task]]
        id = "001"
        spec = "GREETER"
        title = "Greeting"
        description = "Write the greeting."
        outputs = ["hello.txt"]
        depends_on = []
        spec_refs = ["Requirements > Greet"]
        arch_refs = []
        status = "pending"
        verify = ["grep -q Hello hello.txt"]

        """;

    private const string Hello = "```tool write_file\npath: hello.txt\n--- content\nHello, Ada!\n```\n";

    internal static void Lay(TempProject project, string model)
    {
        project.Write(
            "ossature.toml",
            Samples
                .Configuration.Replace("replay:recording", model, StringComparison.Ordinal)
                .Replace("csharp", "text", StringComparison.Ordinal) + "\n[build]\nreview = false\nmax_fix_attempts = 0\n"
        );
        project.Write("specs/greeter.smd", Samples.Greeter);
        project.Write(".ossature/plan.toml", Plan);
    }

    /// <summary>Answers the first request with a tool call and every later one with a closing word.</summary>
    private static string Answer(string request, string toolCall = Hello, string usage = "") =>
        usage + (request.Contains("answer: 01.", StringComparison.Ordinal) ? toolCall : "Done.\n");

    private static IEnumerable<string> WithoutLock(TempProject project) => project.List().Where(file => file != ".ossature/lock");

    internal static TempProject Recorded(string toolCall = Hello, string usage = "")
    {
        var project = new TempProject();
        Lay(project, "replay:recording");
        var recorder = new Ossc(new AnsweringDisk(project.Files, request => Answer(request, toolCall, usage)), project.Root);
        recorder.Run("build", "--model", "manual:recording");
        foreach (
            var file in project
                .List()
                .Where(file =>
                    file.StartsWith(".ossature/", StringComparison.Ordinal)
                    || file.StartsWith("output/", StringComparison.Ordinal)
                )
        )
        {
            project.Files.DeleteFile(project.PathOf(file));
        }

        project.Write(".ossature/plan.toml", Plan);
        return project;
    }

    [Fact]
    public void A_build_without_a_model_is_refused()
    {
        using var project = new TempProject();
        Lay(project, "x:y");
        project.Write("ossature.toml", "[output]\nlanguage = \"text\"\n");
        var before = project.List();

        var result = new Ossc(project.Files, project.Root).Run("build");

        Assert.Contains("OSS4161", result.Codes, StringComparison.Ordinal);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(before, WithoutLock(project));
    }

    [Fact]
    public void A_missing_key_is_named_and_nothing_is_run()
    {
        using var project = new TempProject();
        Lay(project, "openai:gpt-5");
        var before = project.List();

        var result = new Ossc(project.Files, project.Root).Run("build", "--auto");

        Assert.Equal((3, "OSS5004"), (result.ExitCode, result.Codes));
        Assert.Contains("OPENAI_API_KEY", result.Out, StringComparison.Ordinal);
        Assert.Equal(before, WithoutLock(project));
    }

    [Fact]
    public void What_was_answered_by_hand_is_replayed_later()
    {
        using var project = new TempProject();
        Lay(project, "manual:recording");
        var disk = new AnsweringDisk(project.Files, request => Answer(request));

        var manual = new Ossc(disk, project.Root).Run("build");

        Assert.Equal((0, ""), (manual.ExitCode, manual.Codes));
        Assert.Equal(2, disk.Asked.Count);
        Assert.Contains("waiting for recording/001-greeting.implement/01.answer.md", manual.Error, StringComparison.Ordinal);
        Assert.Contains("model calls  2 (0 replayed, 2 asked)\n", manual.Out, StringComparison.Ordinal);
        Assert.Contains("tokens       unknown in, unknown out, unknown cached\n", manual.Out, StringComparison.Ordinal);
        Assert.Contains("cost         unknown\n", manual.Out, StringComparison.Ordinal);
        Assert.Equal("Hello, Ada!\n", project.Read("output/hello.txt"));

        project.Files.DeleteDirectory(project.PathOf(".ossature"));
        project.Files.DeleteDirectory(project.PathOf("output"));
        project.Write(".ossature/plan.toml", Plan);
        var replay = new Ossc(project.Files, project.Root).Run("build", "--model", "replay:recording");

        Assert.Equal((0, ""), (replay.ExitCode, replay.Codes));
        Assert.Contains("model calls  2 (2 replayed, 0 asked)\n", replay.Out, StringComparison.Ordinal);
        Assert.Equal("Hello, Ada!\n", project.Read("output/hello.txt"));
    }

    [Fact]
    public void Plan_affected_tasks_and_progress_come_before_the_table()
    {
        using var project = Recorded();
        var result = new Ossc(project.Files, project.Root).Run("build");

        var lines = result.Error.Split('\n');
        Assert.Equal("plan: 1 task", lines[0]);
        Assert.Equal("  001  task  GREETER  Greeting  hello.txt", lines[1]);
        Assert.Equal("affected:", lines[2]);
        Assert.StartsWith("  001 Greeting: ", lines[3], StringComparison.Ordinal);
        Assert.Contains("001 Greeting: started", lines);
        Assert.Contains(lines, line => line.StartsWith("001 Greeting: built (", StringComparison.Ordinal));
        Assert.StartsWith("the build succeeded\ntasks        1 (1 built)\nmodel calls  2", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_says_that_everything_is_up_to_date()
    {
        using var project = Recorded();
        var ossc = new Ossc(project.Files, project.Root);
        ossc.Run("build");

        var again = ossc.Run("build");

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.StartsWith("everything is up to date\ntasks        all up to date\n", again.Out, StringComparison.Ordinal);
        Assert.Contains("model calls  none\n", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Stated_usage_is_added_up()
    {
        using var project = Recorded(usage: "---\ninput_tokens: 1000\noutput_tokens: 20\n---\n");

        var result = new Ossc(project.Files, project.Root).Run("build");

        Assert.Contains("tokens       2k in, 40 out, unknown cached\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_recording_the_build_ends_with_3()
    {
        using var project = new TempProject();
        Lay(project, "replay:recording");

        var result = new Ossc(project.Files, project.Root).Run("build");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("OSS5010", result.Codes, StringComparison.Ordinal);
        Assert.Contains("ossc build --model manual:recording", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_that_fails_verification_ends_with_1_and_shows_in_the_status()
    {
        using var project = Recorded(Hello.Replace("Hello", "Bye", StringComparison.Ordinal));
        var ossc = new Ossc(project.Files, project.Root);

        Assert.Equal(1, ossc.Run("build").ExitCode);

        using var status = JsonDocument.Parse(ossc.Run("status", "--format", "json").Out);
        var task = status.RootElement.GetProperty("tasks")[0];
        Assert.Equal(("001", "failed"), (task.GetProperty("id").GetString(), task.GetProperty("status").GetString()));
        Assert.NotEmpty(task.GetProperty("reason").GetString()!);
    }

    [Fact]
    public void For_programs_every_line_is_an_object()
    {
        using var project = Recorded();

        var result = new Ossc(project.Files, project.Root).Run("build", "--format", "json");

        var events = result
            .Out.TrimEnd('\n')
            .Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString())
            .ToArray();
        Assert.Equal(("plan", "affected", "summary"), (events[0], events[1], events[^1]));
        Assert.Contains("finished", events);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void Errors_in_the_specifications_stop_the_build()
    {
        using var project = Recorded();
        project.Write("specs/greeter.smd", Samples.Greeter.Replace("id: GREETER\n", "", StringComparison.Ordinal));

        var result = new Ossc(project.Files, project.Root).Run("build");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("OSS10", result.Codes, StringComparison.Ordinal);
        Assert.DoesNotContain(project.List(), file => file.StartsWith("output/", StringComparison.Ordinal));
    }
}
