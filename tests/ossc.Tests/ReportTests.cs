using System.Text.Json;
using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed partial class ReportTests
{
    private static string Page(TempProject project, params string[] options)
    {
        var result = new Ossc(project.Files, project.Root).Run(["report", "--output", "r.html", .. options]);
        Assert.Equal((0, ""), (result.ExitCode, result.Codes));
        return project.Read("r.html");
    }

    private static JsonElement Data(string page, string id)
    {
        var element = Regex.Match(page, $"<script type=\"application/json\" id=\"{id}\">(.*?)</script>");
        using var document = JsonDocument.Parse(element.Groups[1].Value);
        return document.RootElement.Clone();
    }

    [Fact]
    public void Before_a_build_the_tasks_are_shown()
    {
        using var project = Greetings.Recorded();
        var result = new Ossc(project.Files, project.Root).Run("report");

        Assert.Equal((0, ".ossature/report.html: 6 tasks\n"), (result.ExitCode, result.Out));
        var page = project.Read(".ossature/report.html");
        Assert.Contains("No build was recorded.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Who ran when", page, StringComparison.Ordinal);
        Assert.Equal(6, Data(page, "tasks").GetArrayLength());
    }

    [Fact]
    public void A_build_is_told_task_by_task()
    {
        using var project = Greetings.Recorded();
        new Ossc(project.Files, project.Root).Run("build", "--jobs", "2");

        var page = Page(project);

        var task = Data(page, "tasks")[5];
        Assert.Equal(("6", "done", "built"), (Text(task, "id"), Text(task, "status"), Text(task, "outcome")));
        Assert.Equal([1, 2, 3, 4], task.GetProperty("after").EnumerateArray().Select(place => place.GetInt32()));
        Assert.Matches(@"^Ran \d+\.\d s from \d+\.\d s on\. It could run when [2-5] was over, at \d+\.\d s", Text(task, "time"));
        var texts = Data(page, "task-5");
        Assert.Contains("Write out-6.txt.", Text(texts.GetProperty("runs")[0], "prompt"), StringComparison.Ordinal);
        Assert.Equal("I wrote out-6.txt.\n", Text(texts.GetProperty("runs")[0], "response"));
        Assert.Equal("+Hello from out-6.txt\n", Text(texts.GetProperty("files")[0], "diff"));
        Assert.Contains("Hello from out-6.txt", Text(texts, "printed"), StringComparison.Ordinal);
        Assert.Contains("<b>14.4k</b>", page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"timeline\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_told_with_what_was_printed()
    {
        using var project = Greetings.Recorded(
            (file, answer) => file == "out-3.txt" ? answer.Replace("Hello", "Bye", StringComparison.Ordinal) : answer
        );
        new Ossc(project.Files, project.Root).Run("build");

        var page = Page(project);

        var task = Data(page, "tasks")[2];
        Assert.Equal(("failed", "failed"), (Text(task, "status"), Text(task, "outcome")));
        Assert.NotEmpty(Text(task, "message"));
        Assert.Contains("In the last build a task failed.", page, StringComparison.Ordinal);
        Assert.Equal("pending", Text(Data(page, "tasks")[5], "status"));
    }

    [Fact]
    public void Without_times_any_number_of_jobs_gives_the_same_bytes()
    {
        using var one = Greetings.Recorded();
        using var many = Greetings.Recorded();
        new Ossc(one.Files, one.Root).Run("build", "--jobs", "1");
        new Ossc(many.Files, many.Root).Run("build", "--jobs", "16");

        var page = Page(one, "--no-times");

        Assert.Equal(page, Page(many, "--no-times"));
        Assert.DoesNotContain("timeline\"", page, StringComparison.Ordinal);
        Assert.NotEqual(page, Page(one));
    }

    [Fact]
    public void What_others_wrote_is_never_markup()
    {
        const string evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028\"'`${x}";
        using var project = Greetings.Recorded(
            (_, answer) =>
                answer
                    .Replace("Hello", "Hello " + evil, StringComparison.Ordinal)
                    .Replace("I wrote", evil, StringComparison.Ordinal)
        );
        new Ossc(project.Files, project.Root).Run("build");

        var page = Page(project);

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>greeting", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
        Assert.Equal(8, Regex.Count(page, "</script>"));
        Assert.Contains(evil, Text(Data(page, "task-0").GetProperty("files")[0], "diff"), StringComparison.Ordinal);
        Assert.Contains("First &lt;b&gt;greeting&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_loaded_from_anywhere_and_the_policy_forbids_it()
    {
        using var project = Greetings.Recorded();
        var page = Page(project);

        Assert.Matches(
            "content=\"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'\"",
            page
        );
        Assert.DoesNotMatch(@"(?i)\s(src|style|on\w+)=|@import|url\(|https?://", Code().Replace(page, ""));
        Assert.DoesNotMatch("(?i)https?://|innerHTML|eval|fetch", Code().Match(page).Value);
    }

    [Fact]
    public void The_hashes_of_the_policy_are_those_of_style_and_script()
    {
        using var project = Greetings.Recorded();
        var page = Page(project);

        foreach (var (kind, element) in new[] { ("style", "<style>(.*?)</style>"), ("script", "<script>(.*?)</script>") })
        {
            var text = Regex.Match(page, element, RegexOptions.Singleline).Groups[1].Value;
            var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
            Assert.Contains($"{kind}-src 'sha256-{Convert.ToBase64String(hash)}'", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cache_that_was_deleted_costs_nothing_that_lies_elsewhere()
    {
        using var project = Greetings.Recorded();
        new Ossc(project.Files, project.Root).Run("build");
        project.Files.DeleteDirectory(project.PathOf(".ossature/cache"));
        project.Files.DeleteFile(project.PathOf("output/out-2.txt"));

        var page = Page(project);

        Assert.Equal("+Hello from out-1.txt\n", Text(Data(page, "task-0").GetProperty("files")[0], "diff"));
        Assert.Equal("!the content is not stored any more\n", Text(Data(page, "task-1").GetProperty("files")[0], "diff"));
    }

    [Fact]
    public void A_damaged_log_is_said_and_used_as_far_as_it_can_be_read()
    {
        using var project = Greetings.Recorded();
        new Ossc(project.Files, project.Root).Run("build");
        var log = project.Read(".ossature/builds/1.jsonl").Split('\n');
        project.Write(".ossature/builds/1.jsonl", string.Join('\n', log.Take(4)) + "\n{]\n");

        var result = new Ossc(project.Files, project.Root).Run("report");

        Assert.Equal((0, "OSS4241"), (result.ExitCode, result.Codes));
        Assert.Contains("from line 5 on", result.Out, StringComparison.Ordinal);
        Assert.Contains("The last build came to no end.", project.Read(".ossature/report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_a_task_has_no_report()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", Samples.Configuration)
            .Put("/demo/specs/greeter.smd", Samples.Greeter)
            .Put("/demo/.ossature/plan.toml", "[meta]\nspecs = [\"GREETER\"]\n");

        Assert.Equal((1, "OSS4240"), (ossc.Run("report").ExitCode, ossc.Run("report").Codes));
        Assert.Equal(3, ossc.Disk.Paths.Count);
    }

    [Fact]
    public void A_folder_is_not_written_over()
    {
        using var project = Greetings.Recorded();
        var result = new Ossc(project.Files, project.Root).Run("report", "--output", "specs");

        Assert.Equal((1, "OSS4242"), (result.ExitCode, result.Codes));
    }

    [Fact]
    public void For_programs_it_says_where_the_page_is()
    {
        using var project = Greetings.Recorded();
        using var result = JsonDocument.Parse(new Ossc(project.Files, project.Root).Run("report", "--format", "json").Out);

        Assert.Equal(".ossature/report.html", Text(result.RootElement, "report"));
        Assert.Equal(6, result.RootElement.GetProperty("tasks").GetInt32());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Code();
}
