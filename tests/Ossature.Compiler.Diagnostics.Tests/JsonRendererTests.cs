using System.Text.Json;
using Ossature.Compiler.Diagnostics.Rendering;

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
}
