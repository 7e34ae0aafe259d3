using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What can cause something, or be caused by something.</summary>
public abstract record BoundOccurrence;

/// <summary>A row comes into being.</summary>
/// <param name="Entity">Its entity.</param>
public sealed record RowOccurrence(EntitySymbol Entity) : BoundOccurrence;

/// <summary>An event is published.</summary>
/// <param name="Event">The event.</param>
public sealed record EventOccurrence(EventSymbol Event) : BoundOccurrence;
