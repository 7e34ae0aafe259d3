using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

/// <summary>
/// A project whose tasks write one text file each, checked by a shell command: one first, four that wait for it alone, one of them in a second
/// specification, and one that waits for all. Its recording lies beside it.
/// </summary>
internal static partial class Greetings
{
    /// <summary>The recording: made once, by paths.</summary>
    private static readonly Lazy<Dictionary<string, string>> Recording = new(Record);

    /// <summary>Lays the project out, with a recording in which <paramref name="answer"/> may change the answers of a task, named by its file.</summary>
    public static TempProject Recorded(Func<string, string, string>? answer = null)
    {
        var project = new TempProject();
        Lay(project);
        foreach (var (path, text) in Recording.Value)
        {
            var changes = answer is not null && path.EndsWith(".answer.md", StringComparison.Ordinal);
            project.Write(path, changes ? answer!(OutputFile().Match(text).Value, text) : text);
        }

        return project;
    }

    private static Dictionary<string, string> Record()
    {
        using var project = new TempProject();
        Lay(project);
        var disk = new AnsweringDisk(project.Files, request => Answer(request, OutputFile().Match(request).Value));
        new Ossc(disk, project.Root).Run("build", "--model", "manual:recording", "--jobs", "6");
        return project
            .List()
            .Where(path => path.StartsWith("recording/", StringComparison.Ordinal))
            .ToDictionary(path => path, project.Read, StringComparer.Ordinal);
    }

    private static string Answer(string request, string file) =>
        "---\ninput_tokens: 1200\noutput_tokens: 80\ncached_tokens: 0\n---\n"
        + (
            request.Contains("answer: 01.", StringComparison.Ordinal)
                ? $"```tool write_file\npath: {file}\n--- content\nHello from {file}\n```\n"
                : $"I wrote {file}.\n"
        );

    private static void Lay(TempProject project)
    {
        project.Write(
            "ossature.toml",
            Samples.Configuration.Replace("csharp", "text", StringComparison.Ordinal)
                + "\n[build]\nreview = false\nmax_fix_attempts = 0\n"
        );
        project.Write("specs/greeter.smd", Samples.Greeter);
        project.Write("specs/other.smd", Samples.Greeter.Replace("GREETER", "OTHER", StringComparison.Ordinal));
        project.Write(".ossature/plan.toml", Plan());
    }

    private static string Plan() =>
        "[meta]\nspecs = [\"GREETER\", \"OTHER\"]\n"
        + Task(1, "GREETER", "First <b>greeting</b>", "")
        + Task(2, "GREETER", "Second greeting", "\"1\"")
        + Task(3, "GREETER", "Third greeting", "\"1\"")
        + Task(4, "GREETER", "Fourth greeting", "\"1\"")
        + Task(5, "OTHER", "Fifth greeting", "\"1\"")
        + Task(6, "OTHER", "Last greeting", "\"2\", \"3\", \"4\", \"5\"");

    private static string Task(int number, string spec, string title, string after) =>
        $"""

            [[task]]
            id = "{number}"
            spec = "{spec}"
            title = "{title}"
            description = "Write out-{number}.txt."
            outputs = ["out-{number}.txt"]
            depends_on = [{after}]
            spec_refs = ["Requirements > Greet"]
            arch_refs = []
            status = "pending"
            verify = ["cat out-{number}.txt && grep -q Hello out-{number}.txt"]

            """;

    [GeneratedRegex(@"out-\d\.txt")]
    private static partial Regex OutputFile();
}
