using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Emit.Transcripts;

/// <summary>One line of a transcript: the opening, an answer of the model, or what the tools made of it.</summary>
internal sealed record TranscriptLine
{
    private static readonly JsonSerializerOptions Json = new(AIJsonUtilities.DefaultOptions)
    {
        WriteIndented = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(
            AIJsonUtilities.DefaultOptions.TypeInfoResolver,
            new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()
        ),
    };

    public TranscriptOpening? Opening { get; init; }

    public ChatResponse? Response { get; init; }

    public string[]? Results { get; init; }

    /// <summary>The line a text holds, or null when it holds none.</summary>
    public static TranscriptLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<TranscriptLine>(line, Json);
        }
        catch (Exception damaged) when (damaged is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The text of the line with its line break.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json) + "\n";
}

/// <summary>How a run began.</summary>
/// <param name="Format">Version of the file's format.</param>
/// <param name="Basis">Digest of all that the run started from.</param>
/// <param name="System">What the model was told to be.</param>
/// <param name="Prompt">What it was asked.</param>
internal sealed record TranscriptOpening(int Format, string Basis, string System, string Prompt);
