using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;

namespace Repository.Tests;

public sealed partial class DocumentTests
{
    [Fact]
    public void Everything_that_a_page_points_at_exists()
    {
        // Recordings and goldens are what a program wrote down, not pages for readers of this repository.
        var pages = Clone.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !Written().IsMatch(path));

        Findings.AssertNone(pages.SelectMany(page => MarkdownLinks.Broken(page, Clone.Read(page), Exists)));
    }

    [Theory]
    [InlineData("[gone](nowhere.md)", "docs/a.md:1: docs/nowhere.md")]
    [InlineData("[gone](../../../etc)", "docs/a.md:1: ../../../etc")]
    [InlineData("see `src/Gone/File.cs`", "docs/a.md:1: src/Gone/File.cs")]
    public void A_broken_target_is_named(string line, string broken) =>
        Assert.Equal([broken], MarkdownLinks.Broken("docs/a.md", line, _ => false));

    [Theory]
    [InlineData("[up](../README.md#start)", "README.md")]
    [InlineData("[here](b.md)", "docs/b.md")]
    [InlineData("`src/Ossature.Compiler.Text/`", "src/Ossature.Compiler.Text")]
    public void Targets_are_looked_for_from_the_page_and_code_paths_from_the_root(string line, string target) =>
        Assert.Empty(MarkdownLinks.Broken("docs/a.md", line, path => path == target));

    [Fact]
    public void Code_blocks_front_matter_and_the_web_are_left_alone() =>
        Assert.Empty(
            MarkdownLinks.Broken(
                "a.md",
                "---\nhelp: `src/x`\n---\n```\n[x](gone.md)\n```\n[web](https://example.com/x)\n[this](#that)",
                _ => false
            )
        );

    [Fact]
    public void No_file_tells_where_somebody_works()
    {
        var told = Clone.Files.Where(MachinePaths.AreOurs).SelectMany(path => MachinePaths.Find(path, Clone.Read(path)));

        Findings.AssertNone(told);
    }

    [Fact]
    public void A_machine_path_is_found()
    {
        var line = string.Join('/', "see ", "home", "jane", "project");

        Assert.Equal([$"a.md:2: {line.Trim()}"], MachinePaths.Find("a.md", "fine\n" + line));
    }

    [Fact]
    public void Nothing_that_is_ignored_is_committed() =>
        Findings.AssertNone(Clone.Git("ls-files", "--cached", "--ignored", "--exclude-standard"));

    [Fact]
    public void Git_tells_what_is_ignored_and_committed()
    {
        // The guard above asks git for committed files that an ignore rule names; with a rule that names everything, it finds some.
        Assert.Contains("docs/diagnostics/OSS9001.md", Clone.Git("ls-files", "--cached", "--ignored", "--exclude", "*.md"));
    }

    private static bool Exists(string path) => Path.Exists(RepositoryFolder.PathOf(path)) || IsForm(path) || IsMadeByABuild(path);

    /// <summary>A path that stands for many, as <c>docs/diagnostics/OSSnnnn.md</c>.</summary>
    private static bool IsForm(string path) => path.Contains("nnnn", StringComparison.Ordinal);

    private static bool IsMadeByABuild(string path) => path.Split('/') is ["samples", _, "output" or ".ossature", ..];

    [GeneratedRegex("/(recording|Goldens)/")]
    private static partial Regex Written();
}
