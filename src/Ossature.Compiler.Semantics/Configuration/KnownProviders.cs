using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary>Providers that may stand in front of the colon of a model name.</summary>
internal static class KnownProviders
{
    /// <summary>A model name that is no provider's and is never looked at.</summary>
    public const string Test = "test";

    public static readonly ImmutableArray<string> Names =
    [
        "anthropic",
        "azure",
        "cohere",
        "deepseek",
        "fireworks",
        "github",
        "google",
        "groq",
        "heroku",
        "litellm",
        "manual",
        "mistral",
        "moonshotai",
        "nebius",
        "ollama",
        "openai",
        "openrouter",
        "ovhcloud",
        "replay",
        "sambanova",
        "together",
        "xai",
    ];
}
