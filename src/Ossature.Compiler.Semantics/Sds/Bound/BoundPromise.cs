using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What two modules promise each other (section 3.7).</summary>
public abstract record BoundPromise;

/// <summary><c>X must produce exactly one Y within T</c>, and <c>Y must occur within T of X</c>, which says the same from the other side.</summary>
/// <param name="Trigger">What it begins with.</param>
/// <param name="Product">What follows.</param>
/// <param name="Count">How many follow; null where nothing is said.</param>
/// <param name="Milliseconds">In which time; null where nothing is said.</param>
public sealed record ProductPromise(BoundOccurrence Trigger, BoundOccurrence Product, ProductCount? Count, decimal? Milliseconds)
    : BoundPromise;

/// <summary><c>X references only Y where c</c>: at the moment of reference.</summary>
/// <param name="Referrer">What refers.</param>
/// <param name="Target">The entity that it refers to.</param>
/// <param name="Condition">What holds for the row, an <see cref="EachRow"/>.</param>
public sealed record ReferencePromise(BoundOccurrence Referrer, EntitySymbol Target, BoundCondition Condition) : BoundPromise;

/// <summary><c>c @always</c>.</summary>
/// <param name="Condition">What holds.</param>
/// <param name="Times">When it is checked, at least one time.</param>
public sealed record GuaranteePromise(BoundCondition Condition, ImmutableArray<CheckTime> Times) : BoundPromise;

/// <summary><c>! c =&gt; responses</c>: what follows where a promise is broken.</summary>
/// <param name="Condition">When it is.</param>
/// <param name="Responses">What follows, in order.</param>
public sealed record BoundBreach(BoundCondition Condition, ImmutableArray<BoundResponse> Responses);

/// <summary>What follows where a promise is broken, or where tests fail to the last.</summary>
public abstract record BoundResponse;

/// <summary><c>retry 3x</c>: the delivery that failed is tried again.</summary>
/// <param name="Retries">How often, and how far apart.</param>
public sealed record RetryResponse(Retries Retries) : BoundResponse;

/// <summary><c>halt deploy</c>.</summary>
/// <param name="Name">What is stopped.</param>
public sealed record HaltResponse(string Name) : BoundResponse;

/// <summary><c>alert human</c>.</summary>
/// <param name="Name">Who is told.</param>
public sealed record AlertResponse(string Name) : BoundResponse;

/// <summary><c>rollback</c>, <c>rollback stock</c>.</summary>
/// <param name="Entity">The entity whose rows are put back; null where a field is named, or nothing.</param>
/// <param name="Field">The field that is put back; null where an entity is named, or nothing.</param>
public sealed record RollbackResponse(EntitySymbol? Entity, FieldSymbol? Field) : BoundResponse;

/// <summary>A step of one of the two modules.</summary>
/// <param name="Step">The step.</param>
public sealed record StepResponse(BoundStep Step) : BoundResponse;
