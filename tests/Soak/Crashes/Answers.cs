using System.Globalization;
using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Crashes;

/// <summary>The answers that lie in the transcripts of a project, each as a line of the log of requests.</summary>
internal static partial class Answers
{
    private const string Tasks = "p/.ossature/tasks/";
    private const string Ending = ".transcript.jsonl";

    public static IEnumerable<string> In(TempProject project) =>
        project
            .List()
            .Where(path => path.StartsWith(Tasks, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal))
            .Select(path => (Run: path[Tasks.Length..^Ending.Length], Text: project.Read(path)))
            .Where(transcript => transcript.Run.Count(c => c == '/') == 1)
            .SelectMany(transcript =>
            {
                var version = Version().Match(transcript.Text).Value;
                var whole = transcript.Text.Split('\n')[..^1];
                var answers = whole.Count(line => line.StartsWith("{\"response\":", StringComparison.Ordinal));
                return Enumerable
                    .Range(1, answers)
                    .Select(turn => string.Create(CultureInfo.InvariantCulture, $"{transcript.Run} {turn} {version}"));
            });

    [GeneratedRegex("version [0-9]+")]
    private static partial Regex Version();
}
