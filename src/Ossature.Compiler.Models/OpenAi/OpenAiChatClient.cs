using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Ossature.Compiler.Diagnostics;
using Polly;
using Polly.Timeout;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>
/// Asks a model through the chat completions of OpenAI, which most providers speak. A failure is a <see cref="ModelFaultException"/>. Safe for
/// several threads.
/// </summary>
/// <param name="model">Whom to ask.</param>
/// <param name="connection">The way there.</param>
/// <param name="clock">Measures waits.</param>
/// <param name="waiting">Is told how long the server wants to be left alone.</param>
internal sealed class OpenAiChatClient(HostedModel model, ChatClient connection, TimeProvider clock, Action<TimeSpan> waiting)
    : IChatClient
{
    private readonly HostedFaults faults = new(model, clock);
    private readonly ResiliencePipeline persistence = Persistence.Pipeline(clock, waiting);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var all = messages.ToArray();
        var request = ChatRequestBody.Write(model, all, options);
        var answer = new ChatAnswerBody(model.Key, 1 + all.Count(message => message.Role == ChatRole.Assistant));
        var requests = 0;
        try
        {
            return await persistence
                .ExecuteAsync(
                    async cancellation =>
                    {
                        requests++;
                        return await AskAsync(request, answer, cancellation).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (RequestFault fault)
        {
            throw new ModelFaultException(fault.After(requests));
        }
        catch (TimeoutRejectedException)
        {
            throw new ModelFaultException(faults.TimedOut().After(requests));
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
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

    /// <summary>Nothing is owned here: the connection is shared.</summary>
    public void Dispose() { }

    private async Task<ChatResponse> AskAsync(BinaryData request, ChatAnswerBody answer, CancellationToken cancellation)
    {
        var response = await SendAsync(request, cancellation).ConfigureAwait(false);
        if (response.Status == 404)
        {
            var offer = await ModelOffer.FindAsync(connection.Pipeline, model, cancellation).ConfigureAwait(false);
            throw faults.Unknown(response, offer);
        }

        if (response.Status != 200)
        {
            throw faults.Refused(response);
        }

        try
        {
            return answer.Read(response.Content);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw faults.Unusable(response.Content);
        }
    }

    private async Task<PipelineResponse> SendAsync(BinaryData request, CancellationToken cancellation)
    {
        using var content = BinaryContent.Create(request);
        try
        {
            var result = await connection
                .CompleteChatAsync(
                    content,
                    new() { CancellationToken = cancellation, ErrorOptions = ClientErrorBehaviors.NoThrow }
                )
                .ConfigureAwait(false);
            return result.GetRawResponse();
        }
        catch (Exception failure) when (failure is ClientResultException or HttpRequestException or IOException)
        {
            throw faults.Unreachable(failure);
        }
    }
}
