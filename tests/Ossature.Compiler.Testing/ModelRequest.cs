using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Testing;

/// <summary>A request that a model in a test was sent.</summary>
/// <param name="Run">The agent run that asked (<c>ossature.run</c>), or empty.</param>
/// <param name="Opening">System and user words before the first answer: what tells one run from another.</param>
/// <param name="Text">All that the model saw, readable.</param>
/// <param name="Turn">How many answers came before in this run, plus one.</param>
/// <param name="Tools">Names of the tools offered, sorted.</param>
public sealed record ModelRequest(string Run, int Turn, string Opening, string Text, IReadOnlyList<string> Tools)
{
    internal static ModelRequest Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        ChatMessage[] all =
        [
            .. options?.Instructions is { } system ? [new ChatMessage(ChatRole.System, system)] : Array.Empty<ChatMessage>(),
            .. messages,
        ];
        return new(
            options?.AdditionalProperties?.GetValueOrDefault("ossature.run") as string ?? "",
            1 + all.Count(message => message.Role == ChatRole.Assistant),
            Show(all.TakeWhile(message => message.Role != ChatRole.Assistant)),
            Show(all),
            [.. (options?.Tools ?? []).Select(tool => tool.Name).Order(StringComparer.Ordinal)]
        );
    }

    private static string Show(IEnumerable<ChatMessage> messages)
    {
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            text.Append($"[{message.Role}]\n");
            foreach (var content in message.Contents)
            {
                text.Append(
                    content switch
                    {
                        TextContent words => words.Text,
                        FunctionCallContent call => $"call {call.Name} {JsonSerializer.Serialize(call.Arguments)}",
                        FunctionResultContent result => $"result {result.CallId}: {result.Result}",
                        _ => content.ToString(),
                    }
                );
                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
