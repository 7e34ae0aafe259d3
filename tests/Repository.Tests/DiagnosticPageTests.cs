using Ossature.Compiler.Diagnostics;

namespace Repository.Tests;

public sealed class DiagnosticPageTests
{
    private static readonly DiagnosticPage Sound = DiagnosticPage.Parse(
        "a.md",
        "---\ncode: OSS1001\nname: A\nseverity: error\nmessage: \"m\"\nhelp: \"h\"\nraised-by: T\n---\nWhy.\n"
    );

    [Fact]
    public void Every_page_is_complete_unique_and_proven() =>
        Findings.AssertNone(DiagnosticPage.Faults(DiagnosticPage.All, RetiredCodes(), TestNames.Exists));

    [Fact]
    public void Every_page_is_in_the_catalog_and_every_code_has_its_page() =>
        Assert.Equal(DiagnosticPage.All.Select(page => page.Code), DiagnosticCatalog.All.Select(descriptor => descriptor.Code));

    [Fact]
    public void The_code_of_a_page_that_was_deleted_is_retired()
    {
        // Git tells what once was there; codes that came and went before anything was released count too.
        var deleted = Clone
            .Git("log", "--diff-filter=D", "--name-only", "--format=", "--", "docs/diagnostics")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Except(DiagnosticPage.All.Select(page => page.Code));

        Findings.AssertNone(deleted.Except(RetiredCodes()));
    }

    [Fact]
    public void A_sound_page_has_no_fault() => Assert.Empty(Faults(Sound));

    [Theory]
    [InlineData("name", "", "a.md has no `name`")]
    [InlineData("severity", "fatal", "a.md has the severity `fatal`")]
    [InlineData("message", "It broke.", "a.md ends its message or help with a full stop")]
    [InlineData("help", "write `{1:1}`", "a.md has braces in its help that hold no name")]
    [InlineData("code", "OSS1999", "a.md uses a retired code")]
    [InlineData("raised-by", "", "a.md has neither a bad and a good example nor `raised-by`")]
    [InlineData("raised-by", "Gone", "a.md is raised by Gone, which is no test")]
    [InlineData("colour", "red", "a.md has the unknown field `colour`")]
    public void A_faulty_page_is_named(string field, string value, string fault) =>
        Assert.Equal([fault], Faults(Sound with { Fields = new Dictionary<string, string>(Sound.Fields) { [field] = value } }));

    [Fact]
    public void Two_pages_cannot_share_code_or_name() =>
        Assert.Equal(
            ["the code `OSS1001` is declared by a.md and b.md", "the name `A` is declared by a.md and b.md"],
            Faults(Sound, Sound with { Path = "b.md" })
        );

    [Fact]
    public void Examples_are_the_blocks_below_their_heading_whatever_they_hold()
    {
        var page = Sound with
        {
            Body = "Why.\n\n## Bad\n\n````smd\n## Good\n```\nx\n```\n````\n\n## Good\n```toml\na\n```\n```toml\nb\n```\n",
        };

        Assert.Equal([("smd", "## Good\n```\nx\n```\n")], page.Examples("Bad"));
        Assert.Equal([("toml", "a\n"), ("toml", "b\n")], page.Examples("Good"));
    }

    private static IEnumerable<string> Faults(params DiagnosticPage[] pages) =>
        DiagnosticPage.Faults(pages, ["OSS1999"], test => test == "T");

    private static string[] RetiredCodes() =>
        [
            .. Clone
                .Read("eng/retired-codes.txt")
                .Split('\n')
                .Where(line => line.StartsWith("OSS", StringComparison.Ordinal))
                .Select(line => line[..7]),
        ];
}
