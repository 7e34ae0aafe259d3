using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Testing;

/// <summary>One answer of a <see cref="ScriptedModel"/>: words, tool calls, or a failure.</summary>
public sealed record ScriptedTurn
{
    private ImmutableArray<AIContent> Contents { get; init; } = [];
    private Exception? Failure { get; init; }
    private Task Gate { get; init; } = Task.CompletedTask;
    private UsageDetails Spent { get; init; } = new() { InputTokenCount = 100, OutputTokenCount = 10 };

    /// <summary>An answer in words.</summary>
    public static ScriptedTurn Say(string text) => new() { Contents = [new TextContent(text)] };

    /// <summary>A tool call; more are added with <see cref="And"/>.</summary>
    public static ScriptedTurn Call(string tool, params (string Name, object? Value)[] arguments) =>
        new ScriptedTurn().And(tool, arguments);

    /// <summary>A request that throws.</summary>
    public static ScriptedTurn Fail(Exception exception) => new() { Failure = exception };

    /// <summary>One more tool call in the same answer.</summary>
    public ScriptedTurn And(string tool, params (string Name, object? Value)[] arguments)
    {
        var values = arguments.ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal);
        return this with { Contents = Contents.Add(new FunctionCallContent($"call-{Contents.Length + 1}", tool, values)) };
    }

    /// <summary>The answer comes when the task has ended: tests order what runs in parallel with it, without clocks.</summary>
    public ScriptedTurn After(Task gate) => this with { Gate = gate };

    /// <summary>Tokens that the answer is said to have taken.</summary>
    public ScriptedTurn Using(int input, int output) =>
        this with
        {
            Spent = new() { InputTokenCount = input, OutputTokenCount = output },
        };

    internal async Task<ChatResponse> AnswerAsync(CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        return Failure is not null
            ? throw Failure
            : new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. Contents]))
            {
                Usage = Spent,
                FinishReason = Contents.OfType<FunctionCallContent>().Any() ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
            };
    }
}
