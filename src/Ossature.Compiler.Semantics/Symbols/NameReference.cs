using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>A name that one declaration writes to mean another.</summary>
/// <param name="Name">The name as written, trimmed.</param>
/// <param name="Location">Where it is written.</param>
public sealed record NameReference(string Name, Location Location);
