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
    private readonly IReadOnlyList<EntitySymbol> entities = [];
    private readonly Dictionary<EntitySymbol, Dictionary<EntitySymbol, EntitySymbol?>> between = [];
    private readonly EntityLinks[] parts = [];
    private Dictionary<EntitySymbol, Dictionary<EntitySymbol, List<FieldSymbol>>>? references;

    /// <summary>The links of two modules together. Those of each are shared; only what both lead from or to one entity is put together, when it is asked for.</summary>
    public EntityLinks(EntityLinks left, EntityLinks right) => parts = [left, right];

    /// <summary>The links of some entities, and those that lead back to them.</summary>
    public EntityLinks(IReadOnlyList<EntitySymbol> entities)
    {
        this.entities = entities;
        foreach (var entity in entities)
        {
            foreach (var edge in entity.Edges)
            {
                if (ReferenceEquals(edge.From, entity))
                {
                    Add(edge);
                }
            }
        }

        foreach (var entity in entities)
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
    public IReadOnlyDictionary<EntitySymbol, EntityLink> ToOne(EntitySymbol from) =>
        parts.Length == 0 ? toOne.GetValueOrDefault(from, None) : Together(toOne, from, static (part, from) => part.ToOne(from));

    /// <summary>The entities to which a link leads that has many rows at its end, with these links.</summary>
    public IReadOnlyDictionary<EntitySymbol, EntityLink> ToMany(EntitySymbol from) =>
        parts.Length == 0
            ? toMany.GetValueOrDefault(from, None)
            : Together(toMany, from, static (part, from) => part.ToMany(from));

    /// <summary>Whether an edge joins two entities.</summary>
    public bool AreJoined(EntitySymbol one, EntitySymbol other)
    {
        foreach (var part in parts)
        {
            if (part.AreJoined(one, other))
            {
                return true;
            }
        }

        return joined.TryGetValue(one, out var ends) && ends.Contains(other);
    }

    /// <summary>The references from either of two entities to the other.</summary>
    public IReadOnlyList<FieldSymbol> References(EntitySymbol one, EntitySymbol other)
    {
        if (parts is [var left, var right])
        {
            return [.. left.References(one, other).Union(right.References(one, other))];
        }

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
            middle = Between(ToOne(from), to) ?? Between(ToMany(from), to);
            known.Add(to, middle);
        }

        return middle;
    }

    private EntitySymbol? Between(IReadOnlyDictionary<EntitySymbol, EntityLink> links, EntitySymbol to)
    {
        foreach (var middle in links.Keys)
        {
            if (!ReferenceEquals(middle, BuiltIn.User) && AreLinked(middle, to))
            {
                return middle;
            }
        }

        return null;
    }

    /// <summary>What the parts have; an entity is mostly linked in one of them.</summary>
    private IReadOnlyDictionary<EntitySymbol, EntityLink> Together(
        Dictionary<EntitySymbol, Dictionary<EntitySymbol, EntityLink>> known,
        EntitySymbol from,
        Func<EntityLinks, EntitySymbol, IReadOnlyDictionary<EntitySymbol, EntityLink>> linksOf
    )
    {
        var (left, right) = (linksOf(parts[0], from), linksOf(parts[1], from));
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == 0 ? right : left;
        }

        if (!known.TryGetValue(from, out var both))
        {
            known.Add(from, both = new(left));
            foreach (var (to, link) in right)
            {
                both.TryAdd(to, link);
            }
        }

        return both;
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
        foreach (var entity in entities)
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
