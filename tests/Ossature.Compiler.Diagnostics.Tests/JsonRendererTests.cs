using System.Text.Json;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class JsonRendererTests
{
    [Fact]
    public void A_diagnostic_is_an_object_with_fixed_fields()
    {
        using var document = JsonDocument.Parse(JsonRenderer.Render([Marked.In("one\nt⟦wo\nthr⟧ee", "名")]));
        var diagnostic = document.RootElement.GetProperty("diagnostics")[0];

        Assert.Equal(
            "file line column endLine endColumn severity code message help",
            string.Join(' ', diagnostic.EnumerateObject().Select(field => field.Name))
        );
        Assert.Equal(
            "specs/a.smd 2 2 3 4 error OSS5025",
            string.Join(' ', diagnostic.EnumerateObject().Take(7).Select(field => field.Value))
        );
        Assert.Contains("`名`", diagnostic.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_an_empty_list() => Assert.Equal("{\n  \"diagnostics\": []\n}\n", JsonRenderer.Render([]));

    [Fact]
    public void Bytes_that_are_no_text_do_not_break_the_document()
    {
        using var document = JsonDocument.Parse(JsonRenderer.Render([Marked.In("⟦a⟧", "\udc80")]));

        Assert.Contains(
            "\uFFFD",
            document.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fix_is_its_title_and_its_edits()
    {
        var bag = new DiagnosticBag();
        var source = SourceText.From("a", "one\ntwo\n");
        bag.UnclosedFrontMatter(Location.Of(source, new(0, 3)), CodeFix.Replace("write `x`", new(2, 3), "x"));
        using var document = JsonDocument.Parse(JsonRenderer.Render([bag.Single()], []));
        var fix = document.RootElement.GetProperty("diagnostics")[0].GetProperty("fixes")[0];

        Assert.Equal("write `x`", fix.GetProperty("title").GetString());
        Assert.Equal(
            "line 1, column 3, endLine 2, endColumn 2, newText x",
            string.Join(", ", fix.GetProperty("edits")[0].EnumerateObject().Select(field => $"{field.Name} {field.Value}"))
        );
        Assert.Equal(0, document.RootElement.GetProperty("fixed").GetArrayLength());
    }
}
