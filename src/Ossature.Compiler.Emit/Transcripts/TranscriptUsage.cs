using System.Text.Json;
using Microsoft.Extensions.AI;
using Ossature.Compiler.Incremental.Cache;

namespace Ossature.Compiler.Emit.Transcripts;

/// <summary>What the answers of a transcript took.</summary>
internal static class TranscriptUsage
{
    /// <summary>The sum over the answers that can be read.</summary>
    public static Usage Of(string transcript) =>
        transcript
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => TranscriptLine.Read(line)?.Response)
            .OfType<ChatResponse>()
            .Aggregate(Usage.None, (sum, response) => sum + Of(response));

    private static Usage Of(ChatResponse response) =>
        new(
            1,
            response.Usage?.InputTokenCount,
            response.Usage?.OutputTokenCount,
            response.Usage?.CachedInputTokenCount,
            response.AdditionalProperties?.GetValueOrDefault("ossature.cost") switch
            {
                decimal cost => cost,
                JsonElement { ValueKind: JsonValueKind.Number } cost when cost.TryGetDecimal(out var value) => value,
                _ => null,
            }
        );
}
