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

    /// <summary>Both together; what one side does not know is taken from the other.</summary>
    public static Usage operator +(Usage a, Usage b) =>
        new(
            a.Calls + b.Calls,
            Sum(a.InputTokens, b.InputTokens),
            Sum(a.OutputTokens, b.OutputTokens),
            Sum(a.CachedTokens, b.CachedTokens),
            a.Cost is null || b.Cost is null ? a.Cost ?? b.Cost : a.Cost + b.Cost
        );

    private static long? Sum(long? a, long? b) => a is null || b is null ? a ?? b : a + b;
}
