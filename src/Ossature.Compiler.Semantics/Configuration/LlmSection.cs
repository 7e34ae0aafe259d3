using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[llm]</c> of <c>ossature.toml</c>. Models are written <c>provider:name</c>.</summary>
public sealed record LlmSection
{
    /// <summary>The keys that name a model for one role; <see cref="Roles"/> holds those that the file has.</summary>
    public static readonly ImmutableArray<string> RoleKeys =
    [
        "audit",
        "build",
        "planner",
        "brief",
        "interface",
        "fixer",
        "reviewer",
    ];

    /// <summary>The model of all roles without one of their own; null when the file names none, which matters only where a model is called.</summary>
    public string? Model { get; init; }

    /// <summary>Where <c>model</c> stands, else <c>[llm]</c>, else the file.</summary>
    public Location ModelLocation { get; init; } = Location.OfFile(ProjectOptions.FileName);

    /// <summary>Models by role key.</summary>
    public ImmutableSortedDictionary<string, string> Roles { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Where the Ollama server answers.</summary>
    public string OllamaBaseUrl { get; init; } = "http://localhost:11434/v1";

    /// <summary>Retries for a structured answer that does not fit its schema; zero or more.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Retries for a failing tool call; zero or more.</summary>
    public int ToolRetries { get; init; } = 5;

    /// <summary>The model for a role key, else the one for all roles, else null.</summary>
    public string? ModelFor(string roleKey) => Roles.GetValueOrDefault(roleKey) ?? Model;
}
