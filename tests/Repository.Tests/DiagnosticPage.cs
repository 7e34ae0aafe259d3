using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace Repository.Tests;

/// <summary>A page under <c>docs/diagnostics</c> as its readers see it: front matter, prose, examples.</summary>
internal sealed partial record DiagnosticPage(string Path, IReadOnlyDictionary<string, string> Fields, string Body)
{
    public string Code => this["code"];

    public string this[string field] => Fields.GetValueOrDefault(field, "");

    public static IReadOnlyList<DiagnosticPage> All =>
        [
            .. Clone
                .Files.Where(path => path.StartsWith("docs/diagnostics/OSS", StringComparison.Ordinal))
                .Select(path => Parse(path, Clone.Read(path))),
        ];

    public static DiagnosticPage Parse(string path, string text)
    {
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var fields = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string?>>(text[4..end]);
        return new(path, fields.ToDictionary(field => field.Key, field => field.Value ?? ""), text[(end + 5)..]);
    }

    /// <summary>The blocks below a heading, <c>## Bad</c> or <c>## Good</c>: the info string and the text of each.</summary>
    public IEnumerable<(string Language, string Text)> Examples(string heading)
    {
        var (section, fence, language) = ("", "", "");
        var text = new StringBuilder();
        foreach (var line in Body.Split('\n'))
        {
            if (fence.Length == 0 && line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
            else if (fence.Length == 0 && Fence().Match(line) is { Success: true } opening)
            {
                (fence, language) = (opening.Groups[1].Value, opening.Groups[2].Value);
            }
            else if (fence.Length > 0 && line == fence)
            {
                if (section == heading)
                {
                    yield return (language, text.ToString());
                }

                fence = "";
                text.Clear();
            }
            else if (fence.Length > 0)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    /// <summary>What is wrong with a set of pages, one sentence each.</summary>
    public static IEnumerable<string> Faults(
        IReadOnlyCollection<DiagnosticPage> pages,
        IReadOnlyCollection<string> retired,
        Func<string, bool> testExists
    )
    {
        foreach (var page in pages)
        {
            foreach (var field in new[] { "code", "name", "severity", "message", "help" }.Where(field => page[field].Length == 0))
            {
                yield return $"{page.Path} has no `{field}`";
            }

            foreach (
                var field in page.Fields.Keys.Except(["code", "name", "severity", "message", "label", "help", "fix", "raised-by"])
            )
            {
                yield return $"{page.Path} has the unknown field `{field}`";
            }

            if (page["severity"] is not ("error" or "warning" or "info"))
            {
                yield return $"{page.Path} has the severity `{page["severity"]}`";
            }

            if (page["message"].EndsWith('.') || page["help"].EndsWith('.'))
            {
                yield return $"{page.Path} ends its message or help with a full stop";
            }

            foreach (var field in new[] { "message", "label", "help" }.Where(field => NoHole().IsMatch(page[field])))
            {
                yield return $"{page.Path} has braces in its {field} that hold no name";
            }

            if (retired.Contains(page.Code))
            {
                yield return $"{page.Path} uses a retired code";
            }

            if (page.Body.Trim().Length == 0)
            {
                yield return $"{page.Path} does not say why it matters";
            }

            var shown = page.Examples("Bad").Any() && page.Examples("Good").Any();
            if (page["raised-by"].Length == 0 && !shown)
            {
                yield return $"{page.Path} has neither a bad and a good example nor `raised-by`";
            }

            if (page["raised-by"].Length > 0 && !testExists(page["raised-by"]))
            {
                yield return $"{page.Path} is raised by {page["raised-by"]}, which is no test";
            }
        }

        foreach (var field in new[] { "code", "name" })
        {
            foreach (var group in pages.GroupBy(page => page[field]).Where(group => group.Count() > 1))
            {
                yield return $"the {field} `{group.Key}` is declared by {string.Join(" and ", group.Select(page => page.Path))}";
            }
        }
    }

    /// <summary>A brace that opens no <c>{placeholder}</c>: nobody could say what stands for it.</summary>
    [GeneratedRegex(@"\{(?![a-z][A-Za-z0-9]*\})")]
    private static partial Regex NoHole();

    [GeneratedRegex(@"^(`{3,})(\w+)$")]
    private static partial Regex Fence();
}
