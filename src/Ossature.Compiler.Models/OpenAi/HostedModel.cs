using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Models.OpenAi;

/// <summary>A model that a server answers for.</summary>
/// <param name="FullName">As the project names it: <c>provider:name</c>.</param>
/// <param name="Provider">Who hosts it.</param>
/// <param name="Name">What its server calls it.</param>
/// <param name="Endpoint">Address of the API, as <c>https://host/v1</c>.</param>
/// <param name="KeyVariable">The environment variable of the key; null when none is needed.</param>
/// <param name="Key">The key.</param>
/// <param name="Location">Where the project names the model.</param>
internal sealed record HostedModel(
    string FullName,
    string Provider,
    string Name,
    Uri Endpoint,
    string? KeyVariable,
    Secret Key,
    Location Location
)
{
    /// <summary>The endpoint for people.</summary>
    public string Server => Endpoint.AbsoluteUri.TrimEnd('/');
}
