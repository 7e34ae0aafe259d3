using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using OpenAI;
using OpenAI.Chat;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>
/// One client for each provider and endpoint; all share one pool of sockets. Calls are asynchronous to the wire, so that thousands may be in
/// flight without a thread for any. Safe for several threads.
/// </summary>
internal sealed class Connections
{
    /// <summary>What servers that want no key are sent, because the package sends something always.</summary>
    private const string NoKey = "none";

    // One pool for the life of the process, as sockets are meant to be shared. A redirect would carry the request to a server nobody named.
    private static readonly HttpClientPipelineTransport Transport = new(
        new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(30),
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        }
    );

    private readonly ConcurrentDictionary<(string Provider, Uri Endpoint), ChatClient> clients = new();

    /// <summary>The client for a model; which model it is stands in each request.</summary>
    public ChatClient For(HostedModel model) =>
        clients.GetOrAdd(
            (model.Provider, model.Endpoint),
            _ => new(model.Name, new ApiKeyCredential(model.Key.Key ?? NoKey), Options(model))
        );

    /// <summary>Waiting, asking again and giving up are the business of <see cref="Persistence"/>; the package does none of it.</summary>
    private static OpenAIClientOptions Options(HostedModel model) =>
        new()
        {
            Endpoint = model.Endpoint,
            Transport = Transport,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new() { EnableLogging = false },
            EnableDistributedTracing = false,
            UserAgentApplicationId = "ossc",
        };
}
