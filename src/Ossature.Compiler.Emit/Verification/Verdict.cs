namespace Ossature.Compiler.Emit.Verification;

/// <summary>What the verify commands said.</summary>
/// <param name="Passed">Whether all of them succeeded.</param>
/// <param name="FailedCommand">The one that failed; empty when none did.</param>
/// <param name="Output">What was printed, up to and with the failure; with several commands each part headed by its command.</param>
/// <param name="IsCommandsFault">Whether the command itself is at fault, so that no repair of the code can help.</param>
internal sealed record Verdict(bool Passed, string FailedCommand, string Output, bool IsCommandsFault);
