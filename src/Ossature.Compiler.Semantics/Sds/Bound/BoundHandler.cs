using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What a module does when it is told of an event.</summary>
/// <param name="Node">The declaration.</param>
/// <param name="Event">The event; null where it is in error.</param>
/// <param name="Body">Its clauses.</param>
public sealed record BoundHandler(HandlerSyntax Node, EventSymbol? Event, BoundBody Body);
