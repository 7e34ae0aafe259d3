using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>Which row, or rows, of an entity a noun means (section 4.7).</summary>
/// <param name="Entity">The entity.</param>
public abstract record BoundRow(EntitySymbol Entity)
{
    /// <summary>Whether there can be several of them.</summary>
    public virtual bool IsMany => false;
}

/// <summary>The row that an input, a parameter or a field of a payload names; the rows that a list of them does.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Local">The local.</param>
public sealed record LocalRow(EntitySymbol Entity, LocalSymbol Local) : BoundRow(Entity)
{
    /// <inheritdoc/>
    public override bool IsMany => Local.Type is ListType;
}

/// <summary>The row that the route addresses.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Parameter">The path parameter that does.</param>
public sealed record AddressedRow(EntitySymbol Entity, RouteParameter Parameter) : BoundRow(Entity);

/// <summary>The row that a handled event is about, or the one whose change emits an event.</summary>
/// <param name="Entity">The entity.</param>
public sealed record EventRow(EntitySymbol Entity) : BoundRow(Entity);

/// <summary>The row that a reference of another row names; the rows that a list of references does.</summary>
/// <param name="Of">The other row.</param>
/// <param name="Field">The reference.</param>
public sealed record ReferencedRow(BoundRow Of, FieldSymbol Field) : BoundRow((Field.Type.Row ?? Field.Type.Rows)!)
{
    /// <inheritdoc/>
    public override bool IsMany => Of.IsMany || Field.Type is ListType;
}

/// <summary>The rows whose reference names a row.</summary>
/// <param name="Of">The row that is named.</param>
/// <param name="Field">The reference.</param>
public sealed record ReferringRows(BoundRow Of, FieldSymbol Field) : BoundRow(Field.Entity!)
{
    /// <inheritdoc/>
    public override bool IsMany => true;
}

/// <summary>The row at the other end of an edge, where there is one: the parent, or the child of a 1:1 edge.</summary>
/// <param name="Of">The row at this end.</param>
/// <param name="Edge">The edge.</param>
public sealed record JoinedRow(BoundRow Of, EdgeSymbol Edge) : BoundRow(Edge.Other(Of.Entity))
{
    /// <inheritdoc/>
    public override bool IsMany => Of.IsMany;
}

/// <summary>The rows at the other end of an edge, where there can be many.</summary>
/// <param name="Of">The row at this end.</param>
/// <param name="Edge">The edge.</param>
public sealed record JoinedRows(BoundRow Of, EdgeSymbol Edge) : BoundRow(Edge.Other(Of.Entity))
{
    /// <inheritdoc/>
    public override bool IsMany => true;
}

/// <summary>The row that an earlier step of the body made.</summary>
/// <param name="Entity">The entity.</param>
public sealed record CreatedRow(EntitySymbol Entity) : BoundRow(Entity);

/// <summary>The caller's row: the one that satisfies the quota of the entity, where it has one, otherwise the latest.</summary>
/// <param name="Entity">An entity with an owner path.</param>
public sealed record CurrentRow(EntitySymbol Entity) : BoundRow(Entity);

/// <summary>All rows.</summary>
/// <param name="Entity">The entity.</param>
public sealed record AllRows(EntitySymbol Entity) : BoundRow(Entity)
{
    /// <inheritdoc/>
    public override bool IsMany => true;
}

/// <summary>The row that is looked at: of a quantifier, of an aggregate, of a loop, of an invariant, of a soft constraint, of a trigger.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Kind">What goes through the rows.</param>
/// <param name="Level">How many others of the clause go through rows around it: two of one entity are told apart by that.</param>
public sealed record EachRow(EntitySymbol Entity, EachRowKind Kind, int Level = 0) : BoundRow(Entity);

/// <summary>What goes through rows one by one.</summary>
public enum EachRowKind
{
    /// <summary><c>any</c>, <c>every</c>, <c>all</c>.</summary>
    Quantifier,

    /// <summary><c>where</c>.</summary>
    Aggregate,

    /// <summary><c>for each</c>.</summary>
    Loop,

    /// <summary>An invariant, a soft constraint, a trigger: what is said of every row of the entity on the left.</summary>
    Subject,
}
