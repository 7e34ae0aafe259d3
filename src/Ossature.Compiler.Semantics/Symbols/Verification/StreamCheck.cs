namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>What a stream of a program must be.</summary>
/// <param name="Kind">How it is compared.</param>
/// <param name="Text">The text or pattern; empty for <see cref="StreamCheckKind.Empty"/>.</param>
public sealed record StreamCheck(StreamCheckKind Kind, string Text);
