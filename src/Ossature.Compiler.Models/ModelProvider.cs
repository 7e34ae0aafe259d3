namespace Ossature.Compiler.Models;

/// <summary>A provider that may stand before the colon in a model's name.</summary>
/// <param name="Name">The name, as <c>anthropic</c>.</param>
/// <param name="KeyVariable">The environment variable that holds its key; null when it needs none.</param>
/// <param name="Address">Where it answers in the way of OpenAI; null when it does not.</param>
public sealed record ModelProvider(string Name, string? KeyVariable, string? Address = null)
{
    /// <summary>Answers come from a recording.</summary>
    public const string Replay = "replay";

    /// <summary>Answers are written by hand, and so become a recording.</summary>
    public const string Manual = "manual";

    /// <summary>The environment variable that puts another address in the place of <see cref="Address"/>.</summary>
    public string AddressVariable => $"{Name.ToUpperInvariant()}_BASE_URL";

    /// <summary>Every provider that a project may name, by name.</summary>
    public static IReadOnlyList<ModelProvider> All { get; } =
    [
        new("anthropic", "ANTHROPIC_API_KEY"),
        new("azure", "AZURE_OPENAI_API_KEY"),
        new("cohere", "CO_API_KEY", "https://api.cohere.ai/compatibility/v1"),
        new("deepseek", "DEEPSEEK_API_KEY", "https://api.deepseek.com/v1"),
        new("fireworks", "FIREWORKS_API_KEY", "https://api.fireworks.ai/inference/v1"),
        new("github", "GITHUB_API_KEY", "https://models.github.ai/inference"),
        new("google", "GOOGLE_API_KEY", "https://generativelanguage.googleapis.com/v1beta/openai"),
        new("groq", "GROQ_API_KEY", "https://api.groq.com/openai/v1"),
        new("heroku", "HEROKU_INFERENCE_KEY", "https://us.inference.heroku.com/v1"),
        new("litellm", null, "http://localhost:4000/v1"),
        new(Manual, null),
        new("mistral", "MISTRAL_API_KEY", "https://api.mistral.ai/v1"),
        new("moonshotai", "MOONSHOTAI_API_KEY", "https://api.moonshot.ai/v1"),
        new("nebius", "NEBIUS_API_KEY", "https://api.studio.nebius.com/v1"),
        new("ollama", null, "http://localhost:11434/v1"),
        new("openai", "OPENAI_API_KEY", "https://api.openai.com/v1"),
        new("openrouter", "OPENROUTER_API_KEY", "https://openrouter.ai/api/v1"),
        new("ovhcloud", "OVHCLOUD_API_KEY", "https://oai.endpoints.kepler.ai.cloud.ovh.net/v1"),
        new(Replay, null),
        new("sambanova", "SAMBANOVA_API_KEY", "https://api.sambanova.ai/v1"),
        new("together", "TOGETHER_API_KEY", "https://api.together.xyz/v1"),
        new("xai", "XAI_API_KEY", "https://api.x.ai/v1"),
    ];

    /// <summary>The provider of that name, or null.</summary>
    public static ModelProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);
}
