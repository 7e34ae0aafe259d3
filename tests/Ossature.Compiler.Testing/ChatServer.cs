using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ossature.Compiler.Testing;

/// <summary>
/// A server on the loopback device that speaks HTTP as a model's provider does and answers by a function. Requests are kept. It listens when
/// it is made and is silent when disposed of.
/// </summary>
public sealed class ChatServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<ChatServerRequest, ChatServerReply> answer;
    private readonly Lock gate = new();
    private readonly List<ChatServerRequest> requests = [];
    private readonly List<Task> connections = [];
    private readonly Task accepting;

    /// <param name="answer">Answers a request; called by one thread at a time.</param>
    public ChatServer(Func<ChatServerRequest, ChatServerReply> answer)
    {
        this.answer = answer;
        listener.Start(backlog: 10_000);
        accepting = AcceptAsync();
    }

    /// <summary>Answers the first requests with these replies in turn, and all others with the last one.</summary>
    public ChatServer(params IReadOnlyList<ChatServerReply> replies)
        : this(request => replies[Math.Min(request.Number, replies.Count) - 1]) { }

    /// <summary>The base address of its API.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1";

    /// <summary>All requests in the order in which they came.</summary>
    public IReadOnlyList<ChatServerRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>An address at which nobody listens.</summary>
    public static string SilentUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(connections);
        listener.Dispose();
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(end.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var input = new BufferedStream(stream);
                while (await ReadAsync(input) is { } request && await ReplyAsync(stream, Choose(request))) { }
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException)
            {
                return;
            }
        }
    }

    private ChatServerReply Choose(ChatServerRequest request)
    {
        lock (gate)
        {
            request = request with { Number = requests.Count + 1 };
            requests.Add(request);
            return answer(request);
        }
    }

    /// <summary>The next request of a connection; null when the client hung up.</summary>
    private async Task<ChatServerRequest?> ReadAsync(BufferedStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!(head.Length > 3 && head.ToString(head.Length - 4, 4) == "\r\n\r\n"))
        {
            if (await stream.ReadAsync(one, end.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var length = int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture);
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, end.Token);
        var start = lines[0].Split(' ');
        return new(0, start[0], start[1], headers, Encoding.UTF8.GetString(body));
    }

    /// <summary>Sends a reply; false when the connection is over.</summary>
    private async Task<bool> ReplyAsync(NetworkStream stream, ChatServerReply reply)
    {
        await reply.Gate.WaitAsync(end.Token);
        if (reply.HangsUp)
        {
            return false;
        }

        var body = Encoding.UTF8.GetBytes(reply.Body);
        var head = new StringBuilder($"HTTP/1.1 {reply.Status} Reply\r\nContent-Type: application/json\r\n");
        foreach (var (name, value) in reply.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n");
        await stream.WriteAsync(
            new[] { Encoding.ASCII.GetBytes(head.ToString()), body }.SelectMany(part => part).ToArray(),
            end.Token
        );
        return true;
    }
}
