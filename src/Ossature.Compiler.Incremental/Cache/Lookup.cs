namespace Ossature.Compiler.Incremental.Cache;

/// <summary>The answer of a store: what was found, or null for a miss; and why a damaged entry counts as a miss.</summary>
/// <param name="Value">What was found.</param>
/// <param name="Fault">One sentence when something lay there that could not be used.</param>
public readonly record struct Lookup<T>(T? Value, string? Fault = null)
    where T : class;
