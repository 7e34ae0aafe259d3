using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>A command that a page shows in a block tagged <c>console ossc</c>, with the lines that it is said to print.</summary>
/// <param name="Place">Page and line, for messages.</param>
/// <param name="Arguments">What follows <c>$ ossc</c>.</param>
/// <param name="Shown">Lines below the command; <c>…</c> stands for any number of lines.</param>
internal sealed partial record ShownCommand(string Place, string[] Arguments, IReadOnlyList<string> Shown)
{
    /// <summary>The commands of a page in order.</summary>
    public static IEnumerable<ShownCommand> In(string page, string text)
    {
        foreach (Match block in Block().Matches(text))
        {
            var line = text[..block.Index].Count(c => c == '\n') + 1;
            ShownCommand? last = null;
            foreach (var shown in block.Groups[1].Value.Split('\n').SkipLast(1))
            {
                line++;
                if (!shown.StartsWith("$ ", StringComparison.Ordinal))
                {
                    last = last is null
                        ? throw new InvalidDataException($"{page}:{line}: output before a command")
                        : last with
                        {
                            Shown = [.. last.Shown, shown],
                        };
                    continue;
                }

                if (last is not null)
                {
                    yield return last;
                }

                last = shown.Split(' ') is ["$", "ossc", .. var arguments]
                    ? new($"{page}:{line}", arguments, [])
                    : throw new InvalidDataException($"{page}:{line}: not `$ ossc …`");
            }

            if (last is not null)
            {
                yield return last;
            }
        }
    }

    /// <summary>The files that a page shows in blocks tagged <c>language folder/name</c>, which lie there when its commands are run.</summary>
    public static IEnumerable<(string Path, string Text)> FilesIn(string text) =>
        File().Matches(text).Select(file => (file.Groups["path"].Value, file.Groups["text"].Value));

    /// <summary>The first shown line that is missing from what was printed, or null. Lines are looked for in order.</summary>
    public string? FirstMissing(string printed)
    {
        var rest = printed.Split('\n').Select(line => line.TrimEnd()).ToList();
        foreach (var shown in Shown.Where(line => line != "…"))
        {
            var at = rest.IndexOf(shown.TrimEnd());
            if (at < 0)
            {
                return shown;
            }

            rest.RemoveRange(0, at + 1);
        }

        return null;
    }

    [GeneratedRegex(@"^```console ossc\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"^(?<fence>```+)\w+ (?<path>[\w.-]+(/[\w.-]+)+)\n(?<text>.*?)^\k<fence>$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex File();
}
