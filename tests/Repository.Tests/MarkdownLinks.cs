using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>Finds the places that a Markdown page points at: link targets, and paths in code font.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>Targets in the page that do not exist, each as <c>page:line: target</c>.</summary>
    /// <param name="page">The page's path from the root.</param>
    /// <param name="text">Its text.</param>
    /// <param name="exists">Whether a file or folder is there, by its path from the root.</param>
    public static IEnumerable<string> Broken(string page, string text, Func<string, bool> exists)
    {
        var folder = Path.GetDirectoryName(page)!.Replace('\\', '/');
        var number = 0;
        var fence = "";
        var frontMatter = false;
        foreach (var line in text.Split('\n'))
        {
            number++;
            frontMatter = line == "---" ? number == 1 : frontMatter;
            if (frontMatter)
            {
                continue;
            }

            if (Fence().Match(line) is { Success: true } mark)
            {
                fence =
                    fence.Length == 0 ? mark.Value.Trim()
                    : mark.Value.Trim().StartsWith(fence, StringComparison.Ordinal) ? ""
                    : fence;
                continue;
            }

            if (fence.Length > 0)
            {
                continue;
            }

            var links = Link().Matches(line).Select(match => Resolve(folder, match.Groups[1].Value.Split('#')[0]));
            // Paths in code font count from the root, as people write them; a page's own folder will do too.
            var paths = RepositoryPath().Matches(line).Select(match => match.Groups[1].Value.TrimEnd('/'));
            foreach (var target in links.Concat(paths).Where(target => target.Length > 0 && !exists(target)))
            {
                yield return $"{page}:{number}: {target}";
            }
        }
    }

    private static string Resolve(string folder, string target)
    {
        if (target.Length == 0 || target.Contains("://", StringComparison.Ordinal))
        {
            return "";
        }

        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in target.TrimEnd('/').Split('/').Where(part => part != "."))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return target;
            }
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex(@"^ {0,3}(`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|eng|docs|grammar|samples|\.ci)/[A-Za-z0-9._/-]*[A-Za-z0-9_/-])`")]
    private static partial Regex RepositoryPath();
}
