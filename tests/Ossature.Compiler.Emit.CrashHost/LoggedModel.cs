using Microsoft.Extensions.AI;
using Ossature.Compiler.Emit.Agents;

namespace Ossature.Compiler.Emit.CrashHost;

/// <summary>
/// A model that writes what its task names: first wrongly, then, asked to repair it, right. Each request is a line in a file outside the
/// project before it is answered.
/// </summary>
/// <param name="log">The file.</param>
/// <param name="asked">Called before an answer is given.</param>
public sealed class LoggedModel(string log, Action asked) : IChatClient, IModelSource
{
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public IChatClient GetClient(ModelRole role) => this;

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var (run, turn) = (
            (string)options!.AdditionalProperties!["ossature.run"]!,
            (int)options.AdditionalProperties["ossature.turn"]!
        );
        var version = VersionIn(messages);
        lock (gate)
        {
            File.AppendAllText(log, $"{run} {turn} {version}\n");
        }

        asked();
        var file = run[..3] switch
        {
            "001" => "a.txt",
            "002" => "b.txt",
            _ => "c.txt",
        };
        var content = $"{(run.Contains("/fix-", StringComparison.Ordinal) ? "good" : "bad")} {file} of turn {turn} {version}\n";
        AIContent answer =
            turn <= 2
                ? new FunctionCallContent(
                    $"call-{turn}",
                    "write_file",
                    new Dictionary<string, object?> { ["path"] = file, ["content"] = content }
                )
                : new TextContent("Done.");
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [answer])));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    /// <inheritdoc/>
    public void Dispose() { }

    /// <summary>The wording of the task that the messages are about.</summary>
    private static string VersionIn(IEnumerable<ChatMessage> messages)
    {
        var text = string.Concat(messages.Select(message => message.Text));
        var start = text.IndexOf("version ", StringComparison.Ordinal);
        return text[start..text.IndexOf('.', start)];
    }
}
