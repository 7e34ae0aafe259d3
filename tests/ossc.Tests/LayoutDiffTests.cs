using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ossature.CommandLine.Output;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed partial class LayoutDiffTests
{
    public static TheoryData<string> RealFiles =>
        [
            .. new[] { "samples", "tests/Ossature.Compiler.Syntax.Tests/Corpus", "tests/Fuzz/Seeds" }
                .SelectMany(folder => Directory.EnumerateFiles(RepositoryFolder.PathOf(folder), "*", SearchOption.AllDirectories))
                .Where(path => Path.GetExtension(path) is ".smd" or ".amd" or ".vmd")
                .Select(path => Path.GetRelativePath(RepositoryFolder.PathOf("."), path))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Changes_stand_among_three_lines_of_context() =>
        Assert.Equal(
            """
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5 
            +5
             6
             7
             8

            """,
            Diff("1\n2\n3\n4\n5 \n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\n9\n")
        );

    [Theory]
    [InlineData(6, "@@ -1,8 +1,8 @@")]
    [InlineData(7, "@@ -1,4 +1,4 @@", "@@ -6,4 +6,4 @@")]
    public void Changes_whose_context_touches_share_a_hunk(int between, params string[] hunks)
    {
        var lines = string.Concat(Enumerable.Range(1, between).Select(number => $"{number}\n"));

        Assert.Equal(hunks, Diff($"a \n{lines}b \n", $"a\n{lines}b\n").Split('\n').Where(line => line.StartsWith('@')));
    }

    [Fact]
    public void Blank_lines_come_and_go_and_the_others_stay_paired() =>
        Assert.Equal(
            "@@ -1,7 +1,7 @@\n-* a\n+- a\n+\n # b\n \n-\n- \n-*  c\n+- c\n+\n d\n",
            Diff("* a\n# b\n\n\n \n*  c\nd\n", "- a\n\n# b\n\n- c\n\nd\n")
        );

    [Theory]
    [InlineData("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    [InlineData("a\nb\r\nc\rd", "a\nb\nc\nd\n", "@@ -1,4 +1,4 @@\n a\n-b␍\n-c␍\n-d\n\\ No newline at end of file\n+b\n+c\n+d\n")]
    [InlineData("a\r\nb\n", "a\r\nb\r\n", "@@ -1,2 +1,2 @@\n a\n-b␊\n+b\n")]
    [InlineData("\n\n", "", "@@ -1,2 +0,0 @@\n-\n-\n")]
    [InlineData("", "\n", "@@ -0,0 +1,1 @@\n+\n")]
    [InlineData("\uFEFFa\n", "a\n", "@@ -1,1 +1,1 @@\n-<U+FEFF>a\n+a\n")]
    [InlineData("a\t\u001B[2J \n", "a\t\u001B[2J\n", "@@ -1,1 +1,1 @@\n-a\t␛[2J \n+a\t␛[2J\n")]
    [InlineData("same\n", "same\n", "")]
    [InlineData("", "", "")]
    public void What_cannot_be_seen_is_shown(string before, string after, string diff) => Assert.Equal(diff, Diff(before, after));

    [Fact]
    public void Texts_that_no_formatter_made_are_told_apart_too() =>
        Assert.Equal("c\nx\n\na\n", Apply("a\n\nb\nc\n", Diff("a\n\nb\nc\n", "c\nx\n\na\n")));

    [Theory]
    [MemberData(nameof(RealFiles))]
    public void What_is_shown_leads_from_the_file_to_its_layout(string path)
    {
        var text = File.ReadAllText(RepositoryFolder.PathOf(path)).ReplaceLineEndings("\n");
        foreach (
            var untidy in new[]
            {
                text,
                text.Replace("\n\n", "\n \n\n", StringComparison.Ordinal),
                text.Replace(".\n", ". \n", StringComparison.Ordinal),
            }
        )
        {
            var before = untidy.TrimEnd() + "\n";
            var formatted = new Ossc { Input = Encoding.UTF8.GetBytes(before) }.Run("fmt", "--stdin", path);

            Assert.True(formatted.ExitCode == 1 || formatted.Out == Apply(before, Diff(before, formatted.Out)));
        }
    }

    private static string Diff(string before, string after) =>
        string.Concat(LayoutDiff.Hunks(before, after).Select(line => line.Text));

    /// <summary>What a tool for patches does: every line of a hunk has to be where the hunk says it is.</summary>
    private static string Apply(string before, string diff)
    {
        var (old, patched, at) = (before.Split('\n'), new List<string>(), 0);
        foreach (var line in diff.Split('\n').SkipLast(1))
        {
            if (Hunk().Match(line) is { Success: true } hunk)
            {
                var start = Math.Max(int.Parse(hunk.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture) - 1, at);
                patched.AddRange(old[at..start]);
                at = start;
                Assert.Equal(int.Parse(hunk.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture), patched.Count + 1);
                continue;
            }

            if (line[0] != '+')
            {
                Assert.Equal(old[at++], line[1..]);
            }

            if (line[0] != '-')
            {
                patched.Add(line[1..]);
            }
        }

        return string.Join('\n', [.. patched, .. old[at..]]);
    }

    [GeneratedRegex(@"^@@ -(\d+),\d+ \+(\d+),\d+ @@$")]
    private static partial Regex Hunk();
}
