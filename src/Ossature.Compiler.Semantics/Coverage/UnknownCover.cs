using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>A target that somebody wrote and that is no requirement.</summary>
/// <param name="Target">The target.</param>
/// <param name="Task">The id of the plan's task that names it; null when a VMD file does.</param>
public sealed record UnknownCover(CoverTarget Target, string? Task);
