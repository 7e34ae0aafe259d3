using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>An action with its body.</summary>
/// <param name="Symbol">The action.</param>
/// <param name="Body">Its clauses.</param>
public sealed record BoundAction(ActionSymbol Symbol, BoundBody Body);
