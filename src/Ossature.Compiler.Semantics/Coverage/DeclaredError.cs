namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>An error type that a requirement's error bullets name.</summary>
/// <param name="Type">The name, as <c>RangeError</c>.</param>
/// <param name="IsExpected">Whether a covering case expects it.</param>
public sealed record DeclaredError(string Type, bool IsExpected);
