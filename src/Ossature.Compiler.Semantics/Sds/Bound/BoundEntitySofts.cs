using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>The soft constraints of an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Softs">The constraints in order, at least one.</param>
public sealed record BoundEntitySofts(EntitySymbol Entity, ImmutableArray<BoundClause<BoundSoft>> Softs);
