using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ossature.Compiler.Testing;

/// <summary>A web server on this machine that keeps what is put there, or answers as a test wants. One request for each connection.</summary>
public sealed class CacheServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> log = new();
    private readonly CancellationTokenSource closed = new();

    /// <summary>Starts to listen.</summary>
    public CacheServer()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/team/");

    /// <summary>What lies there, by path below the address, as <c>/cas/…</c>.</summary>
    public ConcurrentDictionary<string, byte[]> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests so far, as <c>GET /cas/…</c>.</summary>
    public IReadOnlyList<string> Log => [.. log];

    /// <summary>The token that it demands; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>The raw bytes that it answers everything with in place of its own answers; empty ones end the connection.</summary>
    public string? Nonsense { get; set; }

    /// <summary>Whether it takes requests and never answers.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The address that nobody answers at, once this server is gone.</summary>
    public void Dispose()
    {
        closed.Cancel();
        listener.Dispose();
        closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(closed.Token));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var connection = client;
            var stream = connection.GetStream();
            var (head, body) = await ReadAsync(stream);
            var first = head[0].Split(' ');
            var path = first[1]["/team".Length..];
            log.Enqueue($"{first[0]} {path}");
            if (IsSilent)
            {
                await Task.Delay(Timeout.Infinite, closed.Token);
            }

            var answer = Nonsense is { } bytes ? Encoding.Latin1.GetBytes(bytes) : Answer(first[0], path, head, body);
            await stream.WriteAsync(answer);
        }
        catch (Exception ended)
            when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // Whoever asked has gone.
        }
    }

    private byte[] Answer(string method, string path, string[] head, byte[] body)
    {
        if (Token is not null && !head.Contains($"Authorization: Bearer {Token}"))
        {
            return Response("401 Unauthorized", []);
        }

        if (method == "PUT")
        {
            Entries[path] = body;
            return Response("201 Created", []);
        }

        return Entries.TryGetValue(path, out var entry) ? Response("200 OK", entry) : Response("404 Not Found", []);
    }

    private static byte[] Response(string status, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    private static async Task<(string[] Head, byte[] Body)> ReadAsync(NetworkStream stream)
    {
        var read = new List<byte>();
        var buffer = new byte[65536];
        int end;
        while ((end = Encoding.Latin1.GetString(read.ToArray()).IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            await FillAsync();
        }

        string[] head = Encoding.Latin1.GetString(read.ToArray(), 0, end).Split("\r\n");
        var length = head.FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))?.Split(' ')[1];
        var total = end + 4 + int.Parse(length ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        while (read.Count < total)
        {
            await FillAsync();
        }

        return (head, [.. read.Skip(end + 4)]);

        async Task FillAsync()
        {
            var count = await stream.ReadAsync(buffer);
            read.AddRange(count > 0 ? buffer.AsSpan(0, count) : throw new IOException("The other end is gone."));
        }
    }
}
