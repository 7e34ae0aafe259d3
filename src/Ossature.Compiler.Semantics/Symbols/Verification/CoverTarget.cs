using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>A requirement that <c>@covers</c> names.</summary>
/// <param name="Text">The anchor or heading, without quotes.</param>
/// <param name="Location">Where it stands, quotes included.</param>
public sealed record CoverTarget(string Text, Location Location);
