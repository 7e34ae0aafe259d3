namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>One error bullet: <c>- condition -> response</c>.</summary>
public sealed record ErrorClause(string Condition, string Response);
