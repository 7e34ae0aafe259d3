// The one file outside Ossature.Compiler.Models that opens a connection: see eng/decisions/results-over-http.md.
#pragma warning disable RS0030
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Remote;

/// <summary>
/// A cache that a server keeps: <c>GET</c> and <c>PUT</c> of <c>/ac/</c> and the digest of a claim, and of <c>/cas/</c> and the digest of
/// a content. The first time that the server cannot be reached, is too slow or refuses is the last time that it is asked.
/// </summary>
public sealed class HttpStore : IEntryStore, IDisposable
{
    /// <summary>More than this is no answer, in bytes.</summary>
    private const int LargestAnswer = 100_000_000;

    private static readonly TimeSpan MostForAConnection = TimeSpan.FromSeconds(3);

    private readonly HttpClient client;
    private readonly string address;
    private readonly TimeSpan patience;
    private readonly AuthenticationHeaderValue? authorization;
    private volatile bool isGivenUp;

    /// <param name="address">Where the server answers; what it may be is up to the configuration.</param>
    /// <param name="token">Sent as bearer token: printable ASCII, see <see cref="IsToken"/>; null for none.</param>
    /// <param name="patience">How long one entry may take.</param>
    public HttpStore(Uri address, string? token, TimeSpan patience)
    {
        this.address = address.AbsoluteUri.TrimEnd('/');
        this.patience = patience;
        authorization = token is null ? null : new("Bearer", token);
        var connections = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = patience < MostForAConnection ? patience : MostForAConnection,
        };
        client = new(connections) { Timeout = patience, MaxResponseContentBufferSize = LargestAnswer };
    }

    /// <summary>Whether a text can be sent as a token.</summary>
    public static bool IsToken(string text) => text.Length > 0 && text.All(c => c is > ' ' and <= '~');

    /// <inheritdoc/>
    public Lookup<byte[]> Read(EntryTable table, Digest key)
    {
        if (isGivenUp)
        {
            return new(null);
        }

        try
        {
            using var request = Request(HttpMethod.Get, table, key);
            using var response = Send(request);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return new(null);
            }

            Expect(HttpStatusCode.OK, response);
            using var bytes = new MemoryStream();
            using var content = response.Content.ReadAsStream();
            content.CopyTo(bytes);
            return new(bytes.ToArray());
        }
        catch (IOException fault)
        {
            return new(null, fault.Message);
        }
    }

    /// <inheritdoc/>
    public void Write(EntryTable table, Digest key, ReadOnlySpan<byte> bytes)
    {
        if (isGivenUp)
        {
            return;
        }

        using var request = Request(HttpMethod.Put, table, key);
        request.Content = new ByteArrayContent(bytes.ToArray());
        using var response = Send(request);
        if (!response.IsSuccessStatusCode)
        {
            Expect(HttpStatusCode.OK, response);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(HttpMethod method, EntryTable table, Digest key)
    {
        var request = new HttpRequestMessage(method, $"{address}/{(table == EntryTable.Results ? "ac" : "cas")}/{key.Hex}");
        request.Headers.Authorization = authorization;
        return request;
    }

    private HttpResponseMessage Send(HttpRequestMessage request)
    {
        try
        {
            return client.Send(request);
        }
        catch (OperationCanceledException)
        {
            var seconds = patience.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            throw GiveUp($"it did not answer within {seconds} seconds");
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw GiveUp("its answer is too long");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // The words of the exception are of no use to who reads them, and nobody knows what is in them.
            throw GiveUp("it cannot be reached, or does not answer as a web server does");
        }
    }

    private void Expect(HttpStatusCode expected, HttpResponseMessage response)
    {
        if (response.StatusCode != expected)
        {
            var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            throw GiveUp($"it answers `{response.RequestMessage!.Method}` with status {status}");
        }
    }

    private IOException GiveUp(string fault)
    {
        isGivenUp = true;
        return new(fault);
    }
}
