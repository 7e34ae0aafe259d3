using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class CatalogTests
{
    public static TheoryData<string> Codes => [.. DiagnosticCatalog.All.Select(descriptor => descriptor.Code)];

    [Fact]
    public void Codes_are_unique_and_sorted()
    {
        var codes = DiagnosticCatalog.All.Select(descriptor => descriptor.Code).ToArray();

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.Equal(codes.Length, DiagnosticCatalog.All.Select(descriptor => descriptor.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_and_plain_sentences(string code)
    {
        var descriptor = DiagnosticCatalog.All.Single(descriptor => descriptor.Code == code);

        Assert.Matches("^OSS(1|2|3|4|5|9)[0-9]{3}$", code);
        Assert.True(File.Exists(RepositoryFolder.PathOf($"docs/diagnostics/{code}.md")));
        Assert.NotEmpty(descriptor.Help);
        Assert.DoesNotContain(descriptor.Message, c => c is '\n' or '!');
        Assert.False(descriptor.Message.EndsWith('.'), "A message is one sentence without a full stop.");
        Assert.False(descriptor.Help.EndsWith('.'), "A help is one sentence without a full stop.");
        Assert.Equal(0, descriptor.Message.Count(c => c == '`') % 2);
    }

    [Fact]
    public void Words_that_look_like_placeholders_stay_as_they_are()
    {
        var diagnostic = Marked.At(Location.OfFile("a"), "{name}");

        Assert.Equal("the tool call names no tool: `{name}` is not a name", diagnostic.Message);
    }
}
