using Microsoft.Extensions.AI;
using Ossature.Compiler.Emit.Agents;

namespace Ossature.Compiler.Benchmarks.Builds;

/// <summary>A model that writes the file it is asked for and then says that it is done, each after some time.</summary>
/// <param name="project">Knows what the files are.</param>
/// <param name="delay">How long each answer takes.</param>
internal sealed class WritingModel(PlannedProject project, TimeSpan delay) : IModelSource, IChatClient
{
    private const string Title = "Write part ";

    public IChatClient GetClient(ModelRole role) => this;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, cancellationToken);
        }

        var all = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        if (all[^1].Role == ChatRole.Tool)
        {
            return new(new ChatMessage(ChatRole.Assistant, "Done."));
        }

        var task = TaskOf(all[^1].Text);
        var call = new FunctionCallContent(
            "call",
            "write_file",
            new Dictionary<string, object?> { ["path"] = project.OutputOf(task), ["content"] = PlannedProject.Content(task) }
        );
        return new(new ChatMessage(ChatRole.Assistant, [call]));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() { }

    /// <summary>The number of the task whose prompt this is.</summary>
    public static int TaskOf(string prompt)
    {
        var at = prompt.IndexOf(Title, StringComparison.Ordinal) + Title.Length;
        var number = 0;
        for (; char.IsAsciiDigit(prompt[at]); at++)
        {
            number = (number * 10) + prompt[at] - '0';
        }

        return number;
    }
}
