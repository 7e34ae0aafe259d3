using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>A chat completion as it came over the wire. What is missing there is missing in the response: servers differ in all but the gist.</summary>
/// <param name="key">Is not taken over, wherever a server repeats it.</param>
/// <param name="turn">The number of the answer in its conversation: names calls that came without a name.</param>
internal sealed class ChatAnswerBody(Secret key, int turn)
{
    /// <summary>The response.</summary>
    /// <exception cref="JsonException">The body is no chat completion.</exception>
    /// <exception cref="InvalidOperationException">The body holds text that is none.</exception>
    public ChatResponse Read(BinaryData body)
    {
        using var document = JsonDocument.Parse(body.ToMemory());
        var root = document.RootElement;
        if (root.Items("choices").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } choice)
        {
            throw new JsonException("it has no `choices`");
        }

        if (choice.Field("message") is not { ValueKind: JsonValueKind.Object } message)
        {
            throw new JsonException("its first choice has no `message`");
        }

        return new(new ChatMessage(ChatRole.Assistant, [.. ContentsOf(message)]))
        {
            ResponseId = root.Text("id"),
            ModelId = root.Text("model"),
            FinishReason = FinishOf(choice.Text("finish_reason")),
            Usage = UsageOf(root.Field("usage")),
        };
    }

    private List<AIContent> ContentsOf(JsonElement message)
    {
        var contents = new List<AIContent>();
        if (TextOf(message) is { Length: > 0 } text)
        {
            contents.Add(new TextContent(key.Hide(text)));
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in message.Items("tool_calls"))
        {
            var function = call.Field("function");
            var number = ids.Count + 1;
            var id = call.Text("id") is { Length: > 0 } given && ids.Add(given) ? given : Named(number, ids);
            contents.Add(
                FunctionCallContent.CreateFromParsedArguments(
                    key.Hide(ArgumentsOf(function)),
                    id,
                    function.Text("name") ?? "",
                    Parse
                )
            );
        }

        return contents;
    }

    private string Named(int number, HashSet<string> ids)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"call-{turn}-{number}");
        ids.Add(id);
        return id;
    }

    /// <summary>Text, or a list of parts of which some are text; else what the model says when it will not answer.</summary>
    private static string? TextOf(JsonElement message) =>
        message.Field("content").ValueKind == JsonValueKind.Array
            ? string.Concat(message.Items("content").Select(part => part.Text("text")))
            : message.Text("content") ?? message.Text("refusal");

    /// <summary>The arguments, which are JSON in a text; some servers leave the text out, or the arguments when there are none.</summary>
    private static string ArgumentsOf(JsonElement function) =>
        function.Field("arguments") switch
        {
            { ValueKind: JsonValueKind.Object } plain => plain.GetRawText(),
            { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } json => json,
            _ => "{}",
        };

    private static IDictionary<string, object?>? Parse(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, object?>>(json, AIJsonUtilities.DefaultOptions);

    private static ChatFinishReason? FinishOf(string? reason) =>
        reason switch
        {
            null or "" => null,
            "function_call" => ChatFinishReason.ToolCalls,
            _ => new(reason),
        };

    private static UsageDetails? UsageOf(JsonElement usage) =>
        usage.ValueKind != JsonValueKind.Object
            ? null
            : new()
            {
                InputTokenCount = usage.Count("prompt_tokens"),
                OutputTokenCount = usage.Count("completion_tokens"),
                TotalTokenCount = usage.Count("total_tokens"),
                CachedInputTokenCount = usage.Field("prompt_tokens_details").Count("cached_tokens"),
                ReasoningTokenCount = usage.Field("completion_tokens_details").Count("reasoning_tokens"),
            };
}
