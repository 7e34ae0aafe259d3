using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>An event of the module with its body.</summary>
/// <param name="Symbol">The event.</param>
/// <param name="Rule">When it is published; null where nothing publishes it.</param>
/// <param name="Body">What follows when it was published.</param>
public sealed record BoundEvent(EventSymbol Symbol, EmissionRule? Rule, BoundBody Body);

/// <summary>When an event is published (section 4.9).</summary>
public abstract record EmissionRule;

/// <summary>When a step says <c>emit</c>.</summary>
/// <param name="Sites">The apis, actions and handlers that hold such a step, each once, in the order of the file.</param>
public sealed record EmittedBySteps(ImmutableArray<EmissionSite> Sites) : EmissionRule;

/// <summary>When the condition behind <c>~ trigger when</c> in its block turns true for a row.</summary>
public sealed record EmittedByTrigger : EmissionRule;

/// <summary>When a row enters a state: <c>order.shipped</c>.</summary>
/// <param name="Entity">The entity of the row.</param>
/// <param name="State">The state.</param>
public sealed record EmittedByState(EntitySymbol Entity, StateOf State) : EmissionRule;

/// <summary>When a row is made, changed or deleted: <c>order.created</c>.</summary>
/// <param name="Entity">The entity of the row.</param>
/// <param name="Change">What is done to it.</param>
public sealed record EmittedByChange(EntitySymbol Entity, RowChangeKind Change) : EmissionRule;

/// <summary>What can be done to a row.</summary>
public enum RowChangeKind
{
    /// <summary><c>created</c></summary>
    Created,

    /// <summary><c>updated</c></summary>
    Updated,

    /// <summary><c>deleted</c></summary>
    Deleted,
}

/// <summary>A body with an <c>emit</c> step: exactly one of the three.</summary>
/// <param name="Api">The api.</param>
/// <param name="Action">The action.</param>
/// <param name="Handled">The event that a handler handles.</param>
public sealed record EmissionSite(ApiSymbol? Api, ActionSymbol? Action, EventSymbol? Handled);
