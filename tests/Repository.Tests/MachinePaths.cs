using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>Finds absolute paths of one machine: home folders, work and temporary folders.</summary>
internal static partial class MachinePaths
{
    /// <summary>Whether a file was written here; a corpus is somebody else's text.</summary>
    public static bool AreOurs(string path) => !path.Contains("/Corpus/", StringComparison.Ordinal);

    /// <summary>Lines that hold such a path, each as <c>file:line: text</c>.</summary>
    public static IEnumerable<string> Find(string path, string text) =>
        text.Split('\n')
            .Select((line, i) => (line, number: i + 1))
            .Where(one => Pattern().IsMatch(one.line))
            .Select(one => $"{path}:{one.number}: {one.line.Trim()}");

    [GeneratedRegex(@"(?<![\w.}$])/(home/[a-z]|root/[a-z.]|work/(?:main|shared)\b|Users/[A-Za-z]|tmp/[A-Za-z])|[A-Z]:\\Users\\")]
    private static partial Regex Pattern();
}
