namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>One item of the Dependencies section: something that the code uses and no specification describes.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Purpose">What it is used for.</param>
public sealed record LibrarySymbol(string Name, string Purpose);
