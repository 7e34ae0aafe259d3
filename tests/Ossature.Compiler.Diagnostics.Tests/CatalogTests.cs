using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed partial class CatalogTests
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
    public void Every_page_that_no_fixture_can_prove_names_a_test_that_exists()
    {
        var tests = Directory
            .EnumerateFiles(RepositoryFolder.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        foreach (var page in Directory.EnumerateFiles(RepositoryFolder.PathOf("docs/diagnostics"), "OSS*.md"))
        {
            if (RaisedBy().Match(File.ReadAllText(page)) is { Success: true } named)
            {
                var parts = named.Groups[1].Value.Split('.');
                var found = tests[parts[^2]].Any(text => text.Contains($" {parts[^1]}(", StringComparison.Ordinal));
                Assert.True(found, $"{Path.GetFileName(page)} names {named.Groups[1].Value}, which does not exist.");
            }
        }
    }

    [Fact]
    public void Words_that_look_like_placeholders_stay_as_they_are()
    {
        var diagnostic = Marked.At(Location.OfFile("a"), "{name}");

        Assert.Equal("the tool call names no tool: `{name}` is not a name", diagnostic.Message);
    }

    [GeneratedRegex(@"^raised-by: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex RaisedBy();
}
