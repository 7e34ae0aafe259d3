using Microsoft.Extensions.AI;
using Ossature.Compiler.Models.Recordings;

namespace Ossature.Compiler.Models;

/// <summary>What replaying and answering by hand share: a request comes in, its place in the recording is known, an answer goes out.</summary>
internal abstract class RecordedChatClient : IChatClient
{
    /// <summary>Set to <c>true</c> on a response that was on disk already, so that nobody was asked for it.</summary>
    public const string ReplayedProperty = "ossature.replayed";

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var all = messages.ToList();
        var request = RequestText.Of(all, options);
        var turn = AgentTurn.Of(all, options, request);
        var (answer, replayed) = await AnswerAsync(turn, request, cancellationToken).ConfigureAwait(false);
        var response = answer.ToResponse(turn.Number);
        response.AdditionalProperties = new() { [ReplayedProperty] = replayed };
        return response;
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() { }

    /// <summary>The answer to a request, and whether it was there before anybody was asked.</summary>
    protected abstract Task<(ModelAnswer Answer, bool Replayed)> AnswerAsync(
        AgentTurn turn,
        RequestText request,
        CancellationToken cancellationToken
    );
}
