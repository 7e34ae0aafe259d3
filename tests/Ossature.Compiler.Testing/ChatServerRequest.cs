using System.Text.Json;

namespace Ossature.Compiler.Testing;

/// <summary>A request that a <see cref="ChatServer"/> got.</summary>
/// <param name="Number">Counted from one.</param>
/// <param name="Method">The method, as <c>POST</c>.</param>
/// <param name="Path">The path, as <c>/v1/chat/completions</c>.</param>
/// <param name="Headers">The headers; names without regard to case.</param>
/// <param name="Body">The body.</param>
public sealed record ChatServerRequest(
    int Number,
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string Body
)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);
}
