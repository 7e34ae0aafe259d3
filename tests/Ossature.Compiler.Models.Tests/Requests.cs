using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Models.Tests;

/// <summary>The requests of a small agent run, as the build makes them.</summary>
internal static class Requests
{
    public static readonly ChatMessage System = new(ChatRole.System, "You write code.");

    public static ChatMessage User(string text) => new(ChatRole.User, text);

    public static ChatOptions Options(string run, int turn, string model = "some-model") =>
        new()
        {
            ModelId = model,
            Tools = [AIFunctionFactory.Create((string path) => path, "read_file", "Reads a file.")],
            AdditionalProperties = new() { ["ossature.run"] = run, ["ossature.turn"] = turn },
        };

    /// <summary>The conversation with an answer and the results of its calls added.</summary>
    public static List<ChatMessage> After(IEnumerable<ChatMessage> messages, ChatResponse response, string result) =>
        [
            .. messages,
            .. response.Messages,
            new(
                ChatRole.Tool,
                [
                    .. response
                        .Messages.SelectMany(m => m.Contents)
                        .OfType<FunctionCallContent>()
                        .Select(c => new FunctionResultContent(c.CallId, result)),
                ]
            ),
        ];
}
