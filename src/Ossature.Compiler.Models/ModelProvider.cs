namespace Ossature.Compiler.Models;

/// <summary>A provider that may stand before the colon in a model's name.</summary>
/// <param name="Name">The name, as <c>anthropic</c>.</param>
/// <param name="KeyVariable">The environment variable that holds its key; null when it needs none.</param>
public sealed record ModelProvider(string Name, string? KeyVariable)
{
    /// <summary>Answers come from a recording.</summary>
    public const string Replay = "replay";

    /// <summary>Answers are written by hand, and so become a recording.</summary>
    public const string Manual = "manual";

    /// <summary>Every provider that a project may name, by name.</summary>
    public static IReadOnlyList<ModelProvider> All { get; } =
    [
        new("anthropic", "ANTHROPIC_API_KEY"),
        new("azure", "AZURE_OPENAI_API_KEY"),
        new("cohere", "CO_API_KEY"),
        new("deepseek", "DEEPSEEK_API_KEY"),
        new("fireworks", "FIREWORKS_API_KEY"),
        new("github", "GITHUB_API_KEY"),
        new("google", "GOOGLE_API_KEY"),
        new("groq", "GROQ_API_KEY"),
        new("heroku", "HEROKU_INFERENCE_KEY"),
        new("litellm", null),
        new(Manual, null),
        new("mistral", "MISTRAL_API_KEY"),
        new("moonshotai", "MOONSHOTAI_API_KEY"),
        new("nebius", "NEBIUS_API_KEY"),
        new("ollama", null),
        new("openai", "OPENAI_API_KEY"),
        new("openrouter", "OPENROUTER_API_KEY"),
        new("ovhcloud", "OVHCLOUD_API_KEY"),
        new(Replay, null),
        new("sambanova", "SAMBANOVA_API_KEY"),
        new("together", "TOGETHER_API_KEY"),
        new("xai", "XAI_API_KEY"),
    ];

    /// <summary>The provider of that name, or null.</summary>
    public static ModelProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);
}
