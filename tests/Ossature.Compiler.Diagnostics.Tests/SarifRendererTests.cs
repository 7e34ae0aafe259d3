using System.Text.Json;
using Ossature.Compiler.Diagnostics.Pages;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Tests;

/// <summary>The log itself; that it is SARIF is checked with its schema, by <c>eng/sarif</c>.</summary>
public sealed class SarifRendererTests
{
    private static JsonElement Run(params Diagnostic[] diagnostics)
    {
        using var document = JsonDocument.Parse(SarifRenderer.Render(diagnostics, "a b/"));
        return document.RootElement.GetProperty("runs")[0].Clone();
    }

    [Fact]
    public void Every_code_that_occurs_has_one_rule_and_results_point_to_it()
    {
        var bag = new DiagnosticBag();
        bag.UnclosedFrontMatter(Location.OfFile("x"));
        var run = Run(Marked.In("⟦a⟧"), bag.Single(), Marked.In("⟦b⟧"));

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(["OSS1002", "OSS5025"], rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal("UnclosedFrontMatter", rules[0].GetProperty("name").GetString());
        Assert.Equal("error", rules[0].GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal(
            [1, 0, 1],
            run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleIndex").GetInt32())
        );
    }

    [Fact]
    public void A_rule_brings_its_page_as_text_and_as_markdown()
    {
        var bag = new DiagnosticBag();
        bag.UnknownOption(Location.OfFile("x"), "key", "place", "near names");
        var help = Run(bag.Single()).GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("help");

        var text = help.GetProperty("text").GetString()!;
        Assert.StartsWith("A misspelt key has no effect", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n\n`ossc explain OSS1450` shows examples; the page is docs/diagnostics/OSS1450.md",
            text,
            StringComparison.Ordinal
        );
        var markdown = help.GetProperty("markdown").GetString()!;
        Assert.StartsWith("**Fix:** `ossc check --fix` writes the nearest key", markdown, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n\n## Bad\n\n```toml\n[build]\nmax_fix_atempts = 5\n```\n\n## Good\n\n```toml\n[build]\nmax_fix_attempts = 5\n```",
            markdown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Help_stands_by_itself_for_every_code() =>
        Assert.All(
            DiagnosticCatalog.All,
            descriptor =>
            {
                var page = DiagnosticPage.Find(descriptor.Code)!;
                var (text, markdown) = (RuleHelp.Text(page), RuleHelp.Markdown(page));

                Assert.DoesNotContain("](", text, StringComparison.Ordinal);
                Assert.DoesNotContain(".md)", markdown, StringComparison.Ordinal);
                Assert.All(
                    page.Bad.AddRange(page.Good),
                    example => Assert.Contains(example.Text, markdown, StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void Links_become_their_texts_and_fences_are_longer_than_what_they_hold()
    {
        var page = DiagnosticPage.Find("OSS1283")!;

        Assert.Contains("The same as OSS1282, in a project", RuleHelp.Text(page), StringComparison.Ordinal);
        Assert.Contains("\n\n````fixture\n//- /ossature.toml\n", RuleHelp.Markdown(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_is_a_region_in_the_declared_unit_and_a_path_an_escaped_reference()
    {
        var run = Run(Marked.In("one\n😀⟦wo\nthr⟧ee"));
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal("a%20b/specs/a.smd", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            "2 3 3 4",
            string.Join(' ', place.GetProperty("region").EnumerateObject().Select(field => field.Value.GetInt32()))
        );
    }

    [Fact]
    public void A_file_as_a_whole_has_no_region() =>
        Assert.False(
            Run(Marked.At(Location.OfFile("x")))
                .GetProperty("results")[0]
                .GetProperty("locations")[0]
                .GetProperty("physicalLocation")
                .TryGetProperty("region", out _)
        );

    [Fact]
    public void A_fix_is_its_replacements()
    {
        var source = SourceText.From("a.toml", "one = 1\n");
        var bag = new DiagnosticBag();
        bag.UnclosedFrontMatter(Location.Of(source, new(0, 3)), CodeFix.Replace("write `two`", new(0, 3), "two"));
        var fix = Run(bag.Single()).GetProperty("results")[0].GetProperty("fixes")[0];

        Assert.Equal("write `two`", fix.GetProperty("description").GetProperty("text").GetString());
        var replacement = fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal(4, replacement.GetProperty("deletedRegion").GetProperty("endColumn").GetInt32());
        Assert.Equal("two", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void What_a_comment_allows_is_marked_with_its_reason()
    {
        var results = Run(Marked.In("⟦a⟧") with { Suppression = "agreed" }, Marked.In("⟦b⟧")).GetProperty("results");

        var suppression = results[0].GetProperty("suppressions")[0];
        Assert.Equal("inSource agreed", $"{suppression.GetProperty("kind")} {suppression.GetProperty("justification")}");
        Assert.False(results[1].TryGetProperty("suppressions", out _));
    }
}
