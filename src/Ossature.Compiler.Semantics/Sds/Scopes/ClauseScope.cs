using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>What the names in a clause can mean: one for each body, invariant, soft constraint or contract.</summary>
internal sealed record ClauseScope
{
    private readonly Dictionary<string, LocalSymbol> locals = new(StringComparer.Ordinal);

    /// <summary>Where the clause stands.</summary>
    public required ClausePlace Place { get; init; }

    /// <summary>The entities and events that there are for it.</summary>
    public required Visibility Visible { get; init; }

    /// <summary>The section; null in contracts and system invariants.</summary>
    public SpecScope? Spec { get; init; }

    /// <summary>The names that only this body knows (R1).</summary>
    public ImmutableArray<LocalSymbol> Locals
    {
        get;
        init
        {
            field = value;
            locals = new(StringComparer.Ordinal);
            foreach (var local in value)
            {
                locals.TryAdd(local.Name, local);
            }
        }
    } = [];

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

    /// <summary>The contract; null elsewhere.</summary>
    public BoundContract? Contract { get; init; }

    /// <summary>What the other modules of the system have, of which a contract must not speak; null elsewhere.</summary>
    public Visibility? Beyond { get; init; }

    /// <summary>Where what the clause uses is noted; null where nobody asks.</summary>
    public Usage? Used
    {
        get => field ?? Spec?.Used;
        init;
    }

    /// <summary>Whether the clause speaks of every row of an entity, and not of what one request or event brings.</summary>
    public bool IsInvariant => Place is ClausePlace.Invariant or ClausePlace.SystemInvariant or ClausePlace.Contract;

    /// <summary>Whether a declaration could not be read that the clause may name: then nothing is said of names that mean nothing.</summary>
    public bool IsIncomplete
    {
        get => field || Spec?.Section.IsIncomplete == true;
        init;
    }

    /// <summary>Whether the clause stands in the manifest.</summary>
    public bool IsManifest => Place is ClausePlace.SystemInvariant or ClausePlace.Contract or ClausePlace.Response;

    /// <summary>A local by its name; null if there is none.</summary>
    public LocalSymbol? FindLocal(string name) => locals.GetValueOrDefault(name);

    /// <summary>The entity whose row, or rows, a local names: by its type, or, of a <c>uuid</c>, by its name; null where it is a plain value.</summary>
    public EntitySymbol? RowOf(LocalSymbol local) =>
        local.Type.Row
        ?? local.Type.Rows
        ?? (local.Type is UuidType ? Visible.FindByNoun(Nouns.Snake(Nouns.WithoutId(local.Name))) : null);
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

    /// <summary>What follows a broken promise of the manifest.</summary>
    Response,
}
