using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>Looks up tests by their full name in the sources of <c>tests/</c>.</summary>
internal static partial class TestNames
{
    private static readonly Lazy<HashSet<string>> All = new(() =>
        [
            .. Clone
                .Files.Where(path =>
                    path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)
                )
                .SelectMany(path => In(Clone.Read(path))),
        ]
    );

    /// <summary>Whether <c>Namespace.Class.Method</c> is a test of this repository.</summary>
    public static bool Exists(string name) => All.Value.Contains(name);

    /// <summary>Full names of the tests in one source file: methods of its first class that carry a test attribute.</summary>
    public static IEnumerable<string> In(string source)
    {
        var space = Namespace().Match(source);
        var type = Class().Match(source);
        return space.Success && type.Success
            ? Method().Matches(source).Select(match => $"{space.Groups[1].Value}.{type.Groups[1].Value}.{match.Groups[1].Value}")
            : [];
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^public (?:sealed |abstract |static |partial )*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex(
        @"^    \[(?:Fact|Theory|Property)\b[^\n]*\n(?:    (?:\[|    |\]|\))[^\n]*\n)*    public (?:async |static )*[\w<>?]+ (\w+)\(",
        RegexOptions.Multiline
    )]
    private static partial Regex Method();
}
