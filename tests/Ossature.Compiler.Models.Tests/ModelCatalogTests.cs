using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Models.Tests;

public sealed class ModelCatalogTests
{
    private static Diagnostic Refusal(string model, string? key = null)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = new ModelCatalog(new VirtualDisk(), "/p", _ => key, TimeProvider.System, _ => { });
        Assert.Null(catalog.Create(model, Location.OfFile("ossature.toml"), diagnostics));
        return diagnostics.Single();
    }

    [Fact]
    public void An_unknown_provider_is_reported_with_the_near_name()
    {
        var refusal = Refusal("antropic:claude");

        Assert.Equal(("OSS5001", "did you mean `anthropic`?"), (refusal.Code, refusal.Help));
    }

    [Theory]
    [InlineData("claude")]
    [InlineData(":claude")]
    [InlineData("")]
    public void A_model_without_a_provider_is_reported(string model) => Assert.Equal("OSS5002", Refusal(model).Code);

    [Theory]
    [InlineData("anthropic:claude", "secret")]
    [InlineData("ollama:small", null)]
    public void A_hosted_model_is_refused_in_one_sentence(string model, string? key)
    {
        var refusal = Refusal(model, key);

        Assert.Equal("OSS5003", refusal.Code);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_missing_key_is_named_by_its_variable(string? key)
    {
        var refusal = Refusal("anthropic:claude", key);

        Assert.Equal("OSS5004", refusal.Code);
        Assert.Contains("`ANTHROPIC_API_KEY`", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replay:")]
    [InlineData("manual: ")]
    public void A_replay_without_a_folder_is_reported(string model) => Assert.Equal("OSS5005", Refusal(model).Code);
}
