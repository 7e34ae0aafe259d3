namespace Ossature.Compiler.Incremental.Cache;

/// <summary>What model calls took.</summary>
/// <param name="Calls">Number of calls.</param>
/// <param name="InputTokens">Tokens sent; null when the model did not say.</param>
/// <param name="OutputTokens">Tokens received; null when the model did not say.</param>
/// <param name="CachedTokens">Those of the sent tokens that the provider had cached; null when it did not say.</param>
/// <param name="Cost">Price in US dollars; null when it is not known.</param>
public sealed record Usage(
    int Calls,
    long? InputTokens = null,
    long? OutputTokens = null,
    long? CachedTokens = null,
    decimal? Cost = null
)
{
    /// <summary>No call.</summary>
    public static Usage None { get; } = new(0);

    /// <summary>Both together. What one of them does not know, the sum does not know: it never claims less than was used.</summary>
    public static Usage operator +(Usage a, Usage b) =>
        a.Calls == 0 ? b
        : b.Calls == 0 ? a
        : new(
            a.Calls + b.Calls,
            a.InputTokens + b.InputTokens,
            a.OutputTokens + b.OutputTokens,
            a.CachedTokens + b.CachedTokens,
            a.Cost + b.Cost
        );
}
