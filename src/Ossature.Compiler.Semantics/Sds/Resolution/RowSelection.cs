using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Which row a noun for an entity means (section 4.7).</summary>
/// <param name="scope">Where the noun stands.</param>
internal sealed class RowSelection(NameScope scope)
{
    private ClauseScope Clause => scope.Clause;

    private EntityLinks Links => Clause.Visible.Links;

    /// <summary>The row, or the rows; null where an invariant names an entity that nothing connects with the one that it is about.</summary>
    public BoundRow? Select(EntitySymbol entity)
    {
        var row = scope.FindLooped(entity) ?? Find(entity);
        Clause.UseLocalOf(row);
        return row;
    }

    /// <summary>The references by which rows of an aggregate may be connected with what it is the value of. More than one leave open which rows are meant.</summary>
    public IReadOnlyList<FieldSymbol> Connecting(BoundRow row) =>
        scope.Use == RowUse.Aggregate && row is ReferencedRow or ReferringRows
            ? Links.References(RowLoops.From(row)!.Entity, row.Entity)
            : [];

    private BoundRow? Find(EntitySymbol entity) =>
        scope.Use switch
        {
            RowUse.Filter => new AllRows(entity),
            RowUse.Aggregate when scope.ReachFromLoops(entity) is { } reached => reached,
            RowUse.Aggregate when Clause.IsInvariant => ConnectedWithSubject(entity, new AllRows(entity)),
            RowUse.Aggregate => Children(entity) ?? Reached(entity) ?? new AllRows(entity),
            _ when Clause.IsInvariant => OfInvariant(entity),
            _ => OfBody(entity),
        };

    /// <summary>In an invariant the first noun means each row of its entity, and the others what is connected with that one.</summary>
    private BoundRow? OfInvariant(EntitySymbol entity)
    {
        if (scope.Use == RowUse.Each && scope.Selected.Count == 0)
        {
            return new AllRows(entity);
        }

        var known = scope.Selected.Find(entity);
        if (known is null && scope.ReachFromLoops(entity) is { } reached)
        {
            return reached;
        }

        var row = known ?? ConnectedWithSubject(entity, new EachRow(entity, EachRowKind.Subject));
        if (row is not null)
        {
            scope.Selected.Select(row);
        }

        return row;
    }

    private BoundRow? ConnectedWithSubject(EntitySymbol entity, BoundRow alone)
    {
        if (scope.Selected.Count == 0)
        {
            return alone;
        }

        var isKnown = entity.IsSpecified;
        for (var at = 0; at < scope.Selected.Count; at++)
        {
            var row = scope.Selected[at];
            if (ReferenceEquals(row.Entity, entity))
            {
                return new AllRows(entity);
            }

            if (!RowLoops.IsFar(row) && Connect(row, entity) is { } connected)
            {
                return connected;
            }

            isKnown &= row.Entity.IsSpecified;
        }

        return isKnown ? null : new AllRows(entity);
    }

    /// <summary>What an aggregate goes through is connected by an edge or a reference, and not through other rows.</summary>
    private BoundRow? Connect(BoundRow row, EntitySymbol entity) =>
        scope.Use == RowUse.Aggregate ? Links.Follow(row, entity) : Links.Connect(row, entity);

    private BoundRow OfBody(EntitySymbol entity)
    {
        var known = scope.Selected.Find(entity);
        if (known is not (LocalRow or AddressedRow or EventRow) && scope.ReachFromLoops(entity) is { } reached)
        {
            return reached;
        }

        var isCreated = Clause.Progress?.Created.Contains(entity) == true;
        if (known is not null && !(isCreated && IsFoundLate(known)) && !(scope.Use == RowUse.Each && known is CurrentRow))
        {
            return known;
        }

        var row =
            Reached(entity)
            ?? (isCreated ? new CreatedRow(entity) : null)
            ?? (scope.Use == RowUse.One && IsOfCaller(entity) ? new CurrentRow(entity) : null)
            ?? Children(entity)
            ?? new AllRows(entity);
        scope.Selected.Select(row);
        return row;
    }

    /// <summary>Whether a row was found by a rule that comes behind the one for created rows.</summary>
    private static bool IsFoundLate(BoundRow row) => row is CurrentRow or AllRows or JoinedRows or ReferringRows;

    /// <summary>Whether the caller has rows of an entity.</summary>
    private bool IsOfCaller(EntitySymbol entity) => Clause.Place is ClausePlace.Api or ClausePlace.Action && entity.HasOwner;

    /// <summary>By a reference, a parent edge or a 1:1 edge of a row that was selected.</summary>
    private BoundRow? Reached(EntitySymbol entity) =>
        Nearest(entity, static (links, from, to) => links.ToOne(from).GetValueOrDefault(to));

    /// <summary>The rows that belong to a row that was selected.</summary>
    private BoundRow? Children(EntitySymbol entity) =>
        Nearest(entity, static (links, from, to) => links.ToMany(from).GetValueOrDefault(to));

    /// <summary>What refers to a row counts least, and of several rows the one that was selected first. Every link can be gone back, so the neighbours of the entity are all that can lead to it.</summary>
    private BoundRow? Nearest(EntitySymbol entity, Func<EntityLinks, EntitySymbol, EntitySymbol, EntityLink?> find)
    {
        var (place, nearest) = (scope.Selected.Count, (EntityLink?)null);
        LookAt(Links.ToOne(entity));
        LookAt(Links.ToMany(entity));
        return nearest?.Follow(scope.Selected[place]);

        void LookAt(IReadOnlyDictionary<EntitySymbol, EntityLink> neighbours)
        {
            foreach (var neighbour in neighbours.Keys)
            {
                var at = scope.Selected.PlaceOf(neighbour);
                if (
                    at < scope.Selected.Count
                    && !ReferenceEquals(neighbour, entity)
                    && !RowLoops.IsFar(scope.Selected[at])
                    && find(Links, neighbour, entity) is { } link
                    && (nearest is null || (nearest.IsBackReference, place).CompareTo((link.IsBackReference, at)) > 0)
                )
                {
                    (place, nearest) = (at, link);
                }
            }
        }
    }
}
