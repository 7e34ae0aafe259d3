namespace Ossature.CommandLine.Building;

/// <summary>The model calls of one build.</summary>
/// <param name="Replayed">Calls whose answer lay on disk.</param>
/// <param name="Asked">Calls that somebody answered.</param>
/// <param name="Input">Tokens sent.</param>
/// <param name="Output">Tokens received.</param>
/// <param name="Cached">Sent tokens that the provider had cached.</param>
internal sealed record CallTotals(int Replayed, int Asked, TokenSum Input, TokenSum Output, TokenSum Cached);
