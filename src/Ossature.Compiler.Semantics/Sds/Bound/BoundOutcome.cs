using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What an assertion answers with when its condition holds (section 3.4), and what happens besides.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Consequences">What happens besides, in order.</param>
public sealed record BoundOutcome(BoundAnswer Answer, ImmutableArray<BoundConsequence> Consequences);

/// <summary>An answer that is an error.</summary>
/// <param name="Status">The HTTP status.</param>
public abstract record BoundAnswer(int Status);

/// <summary><c>409 "not bookable"</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">What a person reads; null where nothing is said.</param>
public sealed record StatusAnswer(int Status, string? Message) : BoundAnswer(Status);

/// <summary>A declared error.</summary>
/// <param name="Error">The error.</param>
public sealed record ErrorAnswer(ErrorSymbol Error) : BoundAnswer(Error.Status);

/// <summary>What happens besides the answer.</summary>
public abstract record BoundConsequence;

/// <summary><c>rollback</c>: effects of this request are undone, all of them or those on an entity or a field.</summary>
/// <param name="Entity">The entity, also that of the field; null for all effects.</param>
/// <param name="Field">The field; null where it is not about one.</param>
public sealed record Rollback(EntitySymbol? Entity, FieldSymbol? Field) : BoundConsequence;

/// <summary>A step.</summary>
/// <param name="Step">The step.</param>
public sealed record FollowingStep(BoundStep Step) : BoundConsequence;
