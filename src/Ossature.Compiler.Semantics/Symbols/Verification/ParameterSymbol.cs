namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>A parameter of a group.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsDecimal">Whether its cells are exact decimal numbers.</param>
/// <param name="IsOpaque">Whether an opaque fixture of that name is passed, so that rows have no cell for it.</param>
public sealed record ParameterSymbol(string Name, bool IsDecimal, bool IsOpaque);
