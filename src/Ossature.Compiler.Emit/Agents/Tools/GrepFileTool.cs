using System.Text.RegularExpressions;

namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class GrepFileTool(AgentFiles files)
    : AgentTool(
        "grep_file",
        "Finds lines of a file by a regular expression, ignoring case, and shows each with the line before and after it.",
        ToolSchema.Object(
            ("path", ToolSchema.Text("Path of the file, relative to the workspace")),
            ("pattern", ToolSchema.Text("The regular expression"))
        )
    )
{
    private const int MostLines = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation)
    {
        var (path, pattern) = (arguments.Text("path"), arguments.Text("pattern"));
        var lines = FileLines.Of(files.Read(path));
        int[] matches;
        try
        {
            var regex = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
            matches = [.. Enumerable.Range(0, lines.Length).Where(line => regex.IsMatch(lines[line]))];
        }
        catch (Exception failure) when (failure is ArgumentException or RegexMatchTimeoutException)
        {
            throw new ToolMisuse($"Invalid pattern: {failure.Message}");
        }

        return new(matches.Length == 0 ? $"No match for `{pattern}` in `{path}`." : Show(lines, matches));
    }

    private static string Show(string[] lines, int[] matches)
    {
        var result = new List<string>();
        var next = 0;
        for (var i = 0; i < matches.Length; i++)
        {
            var from = Math.Max(next, matches[i] - 1);
            if (i > 0 && from > next)
            {
                result.Add("---");
            }

            var to = Math.Min(lines.Length - 1, matches[i] + 1);
            to = i + 1 < matches.Length ? Math.Min(to, matches[i + 1] - 1) : to;
            for (var line = from; line <= to; line++)
            {
                result.Add($"{(line == matches[i] ? '>' : ' ')} {line + 1}: {lines[line]}");
            }

            next = to + 1;
        }

        return result.Count <= MostLines
            ? string.Join('\n', result)
            : string.Join('\n', [.. result.Take(MostLines), $"[{result.Count - MostLines} more lines; use a narrower pattern]"]);
    }
}
