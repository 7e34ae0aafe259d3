using Microsoft.Extensions.AI;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Models.Tests;

/// <summary>Clients for models that a loopback server answers for.</summary>
internal static class Hosted
{
    public const string Key = "sk-0123456789abcdef";

    public static IChatClient Client(
        string url,
        string model = "openai:small",
        TimeProvider? clock = null,
        Action<ModelNotice>? notify = null
    ) =>
        Catalog(url, clock, notify).Create(model, Location.OfFile("ossature.toml"), [])
        ?? throw new TestFailure($"There is no client for {model}.");

    public static ModelCatalog Catalog(string url, TimeProvider? clock = null, Action<ModelNotice>? notify = null) =>
        new(
            new VirtualDisk(),
            "/p",
            variable =>
                variable.EndsWith("_BASE_URL", StringComparison.Ordinal) ? url
                : variable.EndsWith("_KEY", StringComparison.Ordinal) ? Key
                : null,
            clock ?? new ImpatientClock(TimeSpan.FromMinutes(10)),
            notify ?? (_ => { })
        );

    public static async Task<Diagnostic> FaultAsync(IChatClient client) =>
        (
            await Assert.ThrowsAsync<ModelFaultException>(() =>
                client.GetResponseAsync([Requests.User("Hello")], Requests.Options("001-a/implement", 1))
            )
        ).Diagnostic;

    public static async Task<Diagnostic> FaultAsync(params IReadOnlyList<ChatServerReply> replies)
    {
        await using var server = new ChatServer(replies);
        return await FaultAsync(Client(server.Url));
    }
}
