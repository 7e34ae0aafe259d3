using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>What the names in a clause can mean: one for each body, invariant, soft constraint or contract.</summary>
internal sealed record ClauseScope
{
    /// <summary>Where the clause stands.</summary>
    public required ClausePlace Place { get; init; }

    /// <summary>The entities and events that there are for it.</summary>
    public required Visibility Visible { get; init; }

    /// <summary>The section; null in contracts and system invariants.</summary>
    public SpecScope? Spec { get; init; }

    /// <summary>The names that only this body knows (R1).</summary>
    public ImmutableArray<LocalSymbol> Locals { get; init; } = [];

    /// <summary>The context entities, in order (section 4.4).</summary>
    public ImmutableArray<EntitySymbol> Context { get; init; } = [];

    /// <summary>The api whose body it is; null elsewhere.</summary>
    public ApiSymbol? Api { get; init; }

    /// <summary>The event that a handler handles, or whose declaration the clause stands in; null elsewhere.</summary>
    public EventSymbol? Event { get; init; }

    /// <summary>The entities whose rows the loops around the step go through, the outermost first: a noun for one of them means the row that the loop is at.</summary>
    public ImmutableArray<EntitySymbol> Looped { get; init; } = [];

    /// <summary>What the steps above the clause have done; null where there are no steps.</summary>
    public BodyProgress? Progress { get; init; }
}

/// <summary>Where a clause stands.</summary>
internal enum ClausePlace
{
    Api,
    Action,
    Handler,
    Event,
    Entity,
    Module,
    Invariant,
    SystemInvariant,
    Contract,
}
