using System.Text.Json;
using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed partial class BuildEventTests
{
    /// <summary>The fields of each event, as the page lists them.</summary>
    private static readonly Dictionary<string, string[]> Documented = File.ReadAllLines(
            RepositoryFolder.PathOf("docs/build-events.md")
        )
        .Select(line => Row().Match(line))
        .Where(row => row.Success && row.Groups[1].Value != "event")
        .ToDictionary(
            row => row.Groups[1].Value,
            row => Field().Matches(Aside().Replace(row.Groups[2].Value, "")).Select(field => field.Groups[1].Value).ToArray()
        );

    private static List<(string Event, string[] Fields)> Events(string printed) =>
        [
            .. printed
                .TrimEnd('\n')
                .Split('\n')
                .Select(line =>
                {
                    using var document = JsonDocument.Parse(line);
                    var fields = document.RootElement.EnumerateObject().ToArray();
                    Assert.Equal("event", fields[0].Name);
                    return (fields[0].Value.GetString()!, fields.Skip(1).Select(field => field.Name).ToArray());
                }),
        ];

    [Fact]
    public void Each_event_has_the_fields_that_the_page_lists_and_each_on_the_page_happens()
    {
        using var good = Greetings.Recorded();
        using var failing = Greetings.Recorded(
            (file, answer) => file == "out-3.txt" ? answer.Replace("Hello", "Bye", StringComparison.Ordinal) : answer
        );
        using var manual = new TempProject();
        BuildTests.Lay(manual, "manual:recording");
        var answering = new AnsweringDisk(manual.Files, _ => "Done.\n");

        var events = Events(new Ossc(good.Files, good.Root).Run("build", "--format", "json").Out)
            .Concat(Events(new Ossc(failing.Files, failing.Root).Run("build", "--format", "json").Out))
            .Concat(Events(new Ossc(answering, manual.Root).Run("build", "--format", "json").Out))
            .ToArray();

        Assert.All(events, line => Assert.Equal(Documented[line.Event], line.Fields));
        Assert.Equal(
            Documented.Keys.Order(StringComparer.Ordinal),
            events.Select(line => line.Event).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_log_holds_the_same_objects_with_the_time()
    {
        using var project = Greetings.Recorded();
        new Ossc(project.Files, project.Root).Run("build");

        var lines = project.Read(".ossature/builds/1.jsonl").TrimEnd('\n').Split('\n');

        Assert.Equal("{\"format\":1,\"jobs\":", lines[0][..19]);
        foreach (var line in lines.Skip(1).SkipLast(1))
        {
            using var document = JsonDocument.Parse(line);
            var fields = document.RootElement.EnumerateObject().Select(field => field.Name).ToArray();
            var name = document.RootElement.GetProperty("event").GetString()!;
            Assert.Equal(["at", "event", .. Documented[name]], fields);
        }
    }

    [Fact]
    public void A_build_that_runs_nothing_leaves_no_log()
    {
        using var project = Greetings.Recorded();
        var ossc = new Ossc(project.Files, project.Root);
        ossc.Run("build");
        project.Files.DeleteFile(project.PathOf(".ossature/stamp"));
        ossc.Run("build");

        Assert.Equal(
            [".ossature/builds/1.jsonl"],
            project.List().Where(file => file.StartsWith(".ossature/builds/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_table_tells_what_decided_how_long_it_took()
    {
        using var project = Greetings.Recorded();

        var result = new Ossc(project.Files, project.Root).Run("build", "--jobs", "3");

        Assert.Matches(@"\ncritical     \d+\.\d s: 1 → [2-5] → 6\n", result.Out);
        Assert.Matches(@"\nparallel     \d\.\d tasks at once of 3, \d+\.\d s of work\n", result.Out);
    }

    [GeneratedRegex(@"^\| `(\w+)` \| [^|]* \| ([^|]*) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Aside();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Field();
}
