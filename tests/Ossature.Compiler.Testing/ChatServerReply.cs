using System.Collections.Immutable;
using System.Text.Json;

namespace Ossature.Compiler.Testing;

/// <summary>What a <see cref="ChatServer"/> replies.</summary>
public sealed record ChatServerReply
{
    internal int Status { get; private init; } = 200;
    internal string Body { get; private init; } = "";
    internal bool HangsUp { get; private init; }
    internal Task Gate { get; private init; } = Task.CompletedTask;
    internal ImmutableArray<(string Name, string Value)> Headers { get; private init; } = [];

    /// <summary>The connection is closed without a word.</summary>
    public static ChatServerReply HangUp { get; } = new() { HangsUp = true };

    /// <summary>Any status and body.</summary>
    public static ChatServerReply Raw(string body, int status = 200) => new() { Body = body, Status = status };

    /// <summary>An error as providers write them.</summary>
    public static ChatServerReply Error(int status, string message, string? code = null) =>
        Raw(JsonSerializer.Serialize(new { error = new { message, code } }), status);

    /// <summary>A completion in words.</summary>
    public static ChatServerReply Say(string text) => Completion(new { role = "assistant", content = text }, "stop");

    /// <summary>A completion that calls a tool, or several: pairs of name and arguments, which are JSON as the model wrote it.</summary>
    public static ChatServerReply Call(params IEnumerable<(string Tool, string Arguments)> calls) =>
        Completion(
            new
            {
                role = "assistant",
                content = (string?)null,
                tool_calls = calls.Select(
                    (call, i) =>
                        new
                        {
                            id = $"call_{i}",
                            type = "function",
                            function = new { name = call.Tool, arguments = call.Arguments },
                        }
                ),
            },
            "tool_calls"
        );

    /// <summary>The reply with one header more.</summary>
    public ChatServerReply With(string header, string value) => this with { Headers = Headers.Add((header, value)) };

    /// <summary>The reply is sent when the task has ended.</summary>
    public ChatServerReply After(Task gate) => this with { Gate = gate };

    private static ChatServerReply Completion(object message, string reason) =>
        Raw(
            JsonSerializer.Serialize(
                new
                {
                    id = "chat_1",
                    @object = "chat.completion",
                    created = 1,
                    model = "small-2026",
                    choices = new[]
                    {
                        new
                        {
                            index = 0,
                            message,
                            finish_reason = reason,
                        },
                    },
                    usage = new
                    {
                        prompt_tokens = 120,
                        completion_tokens = 30,
                        total_tokens = 150,
                        prompt_tokens_details = new { cached_tokens = 100 },
                        completion_tokens_details = new { reasoning_tokens = 7 },
                    },
                }
            )
        );
}
