namespace Ossature.Compiler.Testing;

/// <summary>What a model in a test was asked. Safe for several threads.</summary>
public sealed class ModelLog
{
    private readonly Lock gate = new();
    private readonly List<ModelRequest> requests = [];

    /// <summary>All requests in the order in which they came.</summary>
    public IReadOnlyList<ModelRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>One line per request, <c>run turn n</c>, sorted: the same for every degree of parallelism.</summary>
    public IReadOnlyList<string> Calls =>
        [.. Requests.Select(request => $"{request.Run} turn {request.Turn}").Order(StringComparer.Ordinal)];

    internal void Add(ModelRequest request)
    {
        lock (gate)
        {
            requests.Add(request);
        }
    }
}
