using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>What a model answered to one request, as an answer file states it.</summary>
public sealed record ModelAnswer
{
    /// <summary>Prose and tool calls, in the order in which they were given.</summary>
    public ImmutableArray<AnswerPart> Parts { get; init; } = [];

    /// <summary>Tokens read, when known.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Tokens written, when known.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>Tokens of the input that came from the provider's cache, when known.</summary>
    public long? CachedTokens { get; init; }

    /// <summary>The answer as a chat client gives it. Call ids are made from the turn, so that none repeats in a conversation.</summary>
    public ChatResponse ToResponse(int turn)
    {
        var contents = new List<AIContent>();
        foreach (var part in Parts)
        {
            contents.Add(
                part switch
                {
                    AnswerToolCall call => new FunctionCallContent(
                        string.Create(CultureInfo.InvariantCulture, $"call-{turn}-{contents.Count + 1}"),
                        call.Name,
                        call.Arguments.ToDictionary(
                            pair => pair.Key,
                            pair => (object?)JsonSerializer.SerializeToElement(pair.Value)
                        )
                    ),
                    _ => new TextContent(((AnswerText)part).Text),
                }
            );
        }

        var unknown = (InputTokens, OutputTokens, CachedTokens) is (null, null, null);
        return new(new ChatMessage(ChatRole.Assistant, contents))
        {
            FinishReason = Parts.Any(part => part is AnswerToolCall) ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
            Usage = unknown
                ? null
                : new()
                {
                    InputTokenCount = InputTokens,
                    OutputTokenCount = OutputTokens,
                    CachedInputTokenCount = CachedTokens,
                },
        };
    }
}

/// <summary>One piece of an answer.</summary>
public abstract record AnswerPart;

/// <summary>Prose. Lines end with <c>\n</c>; there is no line break at either end.</summary>
public sealed record AnswerText(string Text) : AnswerPart;

/// <summary>A call of a tool.</summary>
/// <param name="Name">The tool's name.</param>
/// <param name="Arguments">Its arguments, by name.</param>
public sealed record AnswerToolCall(string Name, JsonObject Arguments) : AnswerPart;
