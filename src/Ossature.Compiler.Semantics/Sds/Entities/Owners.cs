using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>How the owner of a row is found (section 4.10): by a field of it, else by its parent.</summary>
internal static class Owners
{
    private static readonly string[] Names = ["user", "owner", "user_id", "owner_id"];

    public static void Bind(ImmutableArray<EntitySymbol> entities)
    {
        var owned = new Queue<EntitySymbol>();
        foreach (var entity in entities)
        {
            if (OwnField(entity) is { } field)
            {
                entity.Owner = new OwnerStep.Named(field);
                owned.Enqueue(entity);
            }
        }

        // From parents to children, level by level: the shortest way counts.
        while (owned.TryDequeue(out var parent))
        {
            foreach (var edge in parent.Edges)
            {
                if (edge.From == parent && edge.To.Owner is null && edge.Cardinality != EdgeCardinality.ManyToMany)
                {
                    edge.To.Owner = new OwnerStep.Parent(edge);
                    owned.Enqueue(edge.To);
                }
            }
        }
    }

    private static FieldSymbol? OwnField(EntitySymbol entity)
    {
        foreach (var field in entity.Fields)
        {
            if (field.IsOwner)
            {
                return field;
            }
        }

        foreach (var name in Names)
        {
            if (entity.FindField(name) is { Type: UuidType or ReferenceType } field)
            {
                return field;
            }
        }

        FieldSymbol? only = null;
        foreach (var field in entity.Fields)
        {
            if (field.Type is ReferenceType { Entity: var target } && target == BuiltIn.User)
            {
                if (only is not null)
                {
                    return null;
                }

                only = field;
            }
        }

        return only;
    }
}
