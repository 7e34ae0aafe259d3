using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>How the visible entities are linked by edges and references. Of several links that lead to one row, the first edge counts, or else the first reference.</summary>
internal sealed class EntityLinks
{
    private static readonly Dictionary<EntitySymbol, EntityLink> None = [];

    private readonly Dictionary<EntitySymbol, Dictionary<EntitySymbol, EntityLink>> toOne = [];
    private readonly Dictionary<EntitySymbol, Dictionary<EntitySymbol, EntityLink>> toMany = [];
    private readonly Dictionary<EntitySymbol, HashSet<EntitySymbol>> joined = [];
    private readonly Visibility visible;
    private Dictionary<EntitySymbol, Dictionary<EntitySymbol, List<FieldSymbol>>>? references;
    private readonly Dictionary<EntitySymbol, Dictionary<EntitySymbol, EntitySymbol?>> between = [];

    public EntityLinks(Visibility visible)
    {
        this.visible = visible;
        foreach (var entity in visible.Entities)
        {
            foreach (var edge in entity.Edges)
            {
                if (ReferenceEquals(edge.From, entity))
                {
                    Add(edge);
                }
            }
        }

        foreach (var entity in visible.Entities)
        {
            foreach (var field in entity.Fields)
            {
                if ((field.Type.Row ?? field.Type.Rows) is { } other)
                {
                    var isOne = field.Type.Row is not null;
                    Add(isOne ? toOne : toMany, entity, new EntityLink.Reference(field) { To = other });
                    Add(toMany, other, new EntityLink.BackReference(field) { To = entity });
                }
            }
        }
    }

    /// <summary>The entities to which a link leads that has one row at its end, with these links.</summary>
    public IReadOnlyDictionary<EntitySymbol, EntityLink> ToOne(EntitySymbol from) => toOne.GetValueOrDefault(from, None);

    /// <summary>The entities to which a link leads that has many rows at its end, with these links.</summary>
    public IReadOnlyDictionary<EntitySymbol, EntityLink> ToMany(EntitySymbol from) => toMany.GetValueOrDefault(from, None);

    /// <summary>Whether an edge joins two entities.</summary>
    public bool AreJoined(EntitySymbol one, EntitySymbol other) => joined.TryGetValue(one, out var ends) && ends.Contains(other);

    /// <summary>The references from either of two entities to the other.</summary>
    public IReadOnlyList<FieldSymbol> References(EntitySymbol one, EntitySymbol other)
    {
        references ??= IndexReferences();
        return references.TryGetValue(one, out var others) && others.TryGetValue(other, out var fields) ? fields : [];
    }

    /// <summary>Whether an edge or a reference links two entities.</summary>
    public bool AreLinked(EntitySymbol one, EntitySymbol other) => Find(one, other) is not null;

    /// <summary>The link from one entity to another, that to one row first; null where there is none.</summary>
    public EntityLink? Find(EntitySymbol from, EntitySymbol to) =>
        ToOne(from).GetValueOrDefault(to) ?? ToMany(from).GetValueOrDefault(to);

    /// <summary>The rows of an entity to which an edge or a reference leads from a row; null where none does.</summary>
    public BoundRow? Follow(BoundRow row, EntitySymbol to) => Find(row.Entity, to)?.Follow(row);

    /// <summary>The rows of an entity that are connected with a row, directly or through one entity in between; null where they are not.</summary>
    public BoundRow? Connect(BoundRow row, EntitySymbol to) =>
        Follow(row, to)
        ?? (Between(row.Entity, to) is { } middle ? Find(middle, to)!.Follow(Find(row.Entity, middle)!.Follow(row)) : null);

    /// <summary>The entity through which two are connected; a principal connects nothing.</summary>
    private EntitySymbol? Between(EntitySymbol from, EntitySymbol to)
    {
        if (!between.TryGetValue(from, out var known))
        {
            between.Add(from, known = []);
        }

        if (!known.TryGetValue(to, out var middle))
        {
            middle = Between(from, to, toOne) ?? Between(from, to, toMany);
            known.Add(to, middle);
        }

        return middle;
    }

    private EntitySymbol? Between(
        EntitySymbol from,
        EntitySymbol to,
        Dictionary<EntitySymbol, Dictionary<EntitySymbol, EntityLink>> links
    )
    {
        foreach (var middle in links.GetValueOrDefault(from, None).Keys)
        {
            if (!ReferenceEquals(middle, BuiltIn.User) && AreLinked(middle, to))
            {
                return middle;
            }
        }

        return null;
    }

    private void Add(EdgeSymbol edge)
    {
        var (down, up) = edge.Cardinality switch
        {
            EdgeCardinality.OneToOne => (toOne, toOne),
            EdgeCardinality.OneToMany => (toMany, toOne),
            _ => (toMany, toMany),
        };
        Add(
            down,
            edge.From,
            ReferenceEquals(down, toOne)
                ? new EntityLink.ToOneRow(edge) { To = edge.To }
                : new EntityLink.ToManyRows(edge) { To = edge.To }
        );
        Add(
            up,
            edge.To,
            ReferenceEquals(up, toOne)
                ? new EntityLink.ToOneRow(edge) { To = edge.From }
                : new EntityLink.ToManyRows(edge) { To = edge.From }
        );
        Join(edge.From, edge.To);
        Join(edge.To, edge.From);
    }

    private Dictionary<EntitySymbol, Dictionary<EntitySymbol, List<FieldSymbol>>> IndexReferences()
    {
        var index = new Dictionary<EntitySymbol, Dictionary<EntitySymbol, List<FieldSymbol>>>();
        foreach (var entity in visible.Entities)
        {
            foreach (var field in entity.Fields)
            {
                if ((field.Type.Row ?? field.Type.Rows) is { } other)
                {
                    Refer(entity, other, field);
                    if (!ReferenceEquals(entity, other))
                    {
                        Refer(other, entity, field);
                    }
                }
            }
        }

        return index;

        void Refer(EntitySymbol from, EntitySymbol to, FieldSymbol field)
        {
            if (!index.TryGetValue(from, out var others))
            {
                index.Add(from, others = []);
            }

            if (!others.TryGetValue(to, out var fields))
            {
                others.Add(to, fields = []);
            }

            fields.Add(field);
        }
    }

    private void Join(EntitySymbol one, EntitySymbol other)
    {
        if (!joined.TryGetValue(one, out var ends))
        {
            joined.Add(one, ends = []);
        }

        ends.Add(other);
    }

    private static void Add(
        Dictionary<EntitySymbol, Dictionary<EntitySymbol, EntityLink>> links,
        EntitySymbol from,
        EntityLink link
    )
    {
        if (!links.TryGetValue(from, out var ends))
        {
            links.Add(from, ends = []);
        }

        ends.TryAdd(link.To, link);
    }
}
