using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Models.Tests;

public sealed class ModelCatalogTests
{
    private static Diagnostic Refusal(string model, string? key = null, string? address = null)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = new ModelCatalog(
            new VirtualDisk(),
            "/p",
            variable => variable.EndsWith("_BASE_URL", StringComparison.Ordinal) ? address : key,
            TimeProvider.System,
            _ => { }
        );
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
    [InlineData("azure:gpt", null)]
    public void A_hosted_model_is_refused_in_one_sentence(string model, string? key)
    {
        var refusal = Refusal(model, key);

        Assert.Equal("OSS5003", refusal.Code);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_missing_key_is_named_by_its_variable(string? key)
    {
        var refusal = Refusal("openai:gpt", key);

        Assert.Equal("OSS5004", refusal.Code);
        Assert.Contains("`OPENAI_API_KEY`", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk-secret\nx")]
    [InlineData("sk-secret x")]
    [InlineData("sk-secret-ü")]
    public void A_key_that_cannot_be_sent_is_reported_and_not_shown(string key)
    {
        var refusal = Refusal("openai:gpt", key);

        Assert.Equal("OSS5032", refusal.Code);
        Assert.DoesNotContain("secret", refusal.ToString() + refusal.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai:")]
    [InlineData("ollama: ")]
    public void A_provider_without_a_model_is_reported(string model) => Assert.Equal("OSS5030", Refusal(model, "key").Code);

    [Theory]
    [InlineData("localhost:11434")]
    [InlineData("/v1")]
    [InlineData("ftp://host/v1")]
    [InlineData("http://")]
    [InlineData("http://user:secret@host/v1")]
    [InlineData("http://host/v1?key=secret")]
    [InlineData("http://host/v1#secret")]
    public void An_address_that_is_none_is_reported(string address)
    {
        var refusal = Refusal("ollama:small", address: address);

        Assert.Equal("OSS5031", refusal.Code);
        Assert.Contains("`OLLAMA_BASE_URL`", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString() + refusal.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replay:")]
    [InlineData("manual: ")]
    public void A_replay_without_a_folder_is_reported(string model) => Assert.Equal("OSS5005", Refusal(model).Code);
}
