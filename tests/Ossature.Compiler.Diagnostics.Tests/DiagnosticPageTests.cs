using Ossature.Compiler.Diagnostics.Pages;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class DiagnosticPageTests
{
    [Fact]
    public void Every_code_has_its_page_in_the_product() =>
        Assert.All(DiagnosticCatalog.All, descriptor => Assert.NotEmpty(DiagnosticPage.Find(descriptor.Code)!.Why));

    [Fact]
    public void A_page_is_its_prose_its_fix_and_its_examples()
    {
        var page = DiagnosticPage.Parse(
            DiagnosticCatalog.UnknownOption,
            "---\ncode: X\nfix: \"writes `a\\\"b`\"\n---\nWhy.\n\nMore.\n\n## Bad\n\n````smd\n## Good\n```\nx\n```\n````\n\n## Good\n```toml\na\n```\n"
        );

        Assert.Equal("Why.\n\nMore.", page.Why);
        Assert.Equal("writes `a\"b`", page.Fix);
        Assert.Equal(new("smd", "## Good\n```\nx\n```\n"), page.Bad.Single());
        Assert.Equal(new("toml", "a\n"), page.Good.Single());
        Assert.Equal("nothing reads `…` in …", page.Message);
    }

    [Fact]
    public void No_code_no_page() => Assert.Null(DiagnosticPage.Find("OSS0000"));
}
