using Microsoft.Extensions.AI;

namespace Ossature.CommandLine.Building;

/// <summary>Counts the model calls of a build as they are answered. Safe for several threads.</summary>
internal sealed class CallLedger
{
    private readonly Lock gate = new();
    private CallTotals totals = new(0, 0, default, default, default);

    /// <summary>A client that counts what another one answers.</summary>
    public IChatClient Counting(IChatClient client) => new CountingClient(client, this);

    /// <summary>The counts so far.</summary>
    public CallTotals Read()
    {
        lock (gate)
        {
            return totals;
        }
    }

    private void Add(ChatResponse response)
    {
        var replayed = response.AdditionalProperties?.GetValueOrDefault("ossature.replayed") is true;
        lock (gate)
        {
            totals = new(
                totals.Replayed + (replayed ? 1 : 0),
                totals.Asked + (replayed ? 0 : 1),
                totals.Input.Add(response.Usage?.InputTokenCount),
                totals.Output.Add(response.Usage?.OutputTokenCount),
                totals.Cached.Add(response.Usage?.CachedInputTokenCount)
            );
        }
    }

    private sealed class CountingClient(IChatClient inner, CallLedger ledger) : DelegatingChatClient(inner)
    {
        public override async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages,
            ChatOptions? options = null,
            CancellationToken cancellationToken = default
        )
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            ledger.Add(response);
            return response;
        }
    }
}
