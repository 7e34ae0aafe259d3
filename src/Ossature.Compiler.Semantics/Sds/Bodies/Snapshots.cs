using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>snapshot</c>.</summary>
internal static class Snapshots
{
    public static SnapshotStep? Bind(StepScope scope, SnapshotSyntax snapshot)
    {
        if (scope.Binder.Entity(snapshot.Target) is not { } entity || !Writes.Check(scope, entity, snapshot.Target))
        {
            return null;
        }

        if (Field(entity, scope.LastName(snapshot.Source)) is not { } field)
        {
            if (entity.IsIncomplete)
            {
                scope.Problems.FaultSilently();
            }
            else
            {
                scope.Problems.MakeOpaque(found =>
                    found.NoSnapshotField(scope.Locate(snapshot), entity.Name, scope.LastName(snapshot.Source))
                );
            }

            return null;
        }

        scope.Progress.WrittenFields.Add(field);
        scope.Progress.Created.Add(entity);
        return new(field, null, null, []);
    }

    /// <summary>
    /// Says of the snapshots of a body which rows they make, where no other step makes them: one of each row of the only other entity that the
    /// body names and that refers to what is copied. That is known when all clauses are bound.
    /// </summary>
    public static BoundStep Complete(StepScope scope, BoundStep step) =>
        step switch
        {
            ConditionalStep its => its with { Step = Complete(scope, its.Step) },
            LoopStep its => its with { Step = Complete(scope.Inside(its.Rows.Entity), its.Step) },
            SnapshotStep { Field: { Entity: { } entity, SnapshotOf.Entity: { } copied } } its
                when !scope.Body.Creates.Contains(entity) && Source(scope, entity, copied) is { } source => its with
            {
                Sources = source,
                Each = scope.EachOf(source.Entity),
                Copies = Copies(entity, scope.EachOf(source.Entity)),
            },
            _ => step,
        };

    /// <summary>The field that copies one of a name, in any number.</summary>
    private static FieldSymbol? Field(EntitySymbol entity, string name)
    {
        var singulars = Nouns.Singulars(name);
        foreach (var field in entity.Fields)
        {
            if (field.SnapshotOf is { } source && singulars.Contains(source.Name))
            {
                return field;
            }
        }

        return null;
    }

    private static BoundRow? Source(StepScope scope, EntitySymbol entity, EntitySymbol copied)
    {
        EntitySymbol? only = null;
        foreach (var named in scope.Progress.Named)
        {
            if (named != entity && RefersTo(named, copied))
            {
                if (only is not null)
                {
                    return null;
                }

                only = named;
            }
        }

        return only is null ? null : scope.Select(only);
    }

    private static bool RefersTo(EntitySymbol entity, EntitySymbol referred)
    {
        foreach (var field in entity.Fields)
        {
            if (field.Type is ReferenceType its && its.Entity == referred)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fields of equal name and type.</summary>
    private static ImmutableArray<FieldContent> Copies(EntitySymbol entity, EachRow source)
    {
        var copies = ImmutableArray.CreateBuilder<FieldContent>();
        foreach (var field in entity.Fields)
        {
            if (
                field.Name != "id"
                && !field.IsGenerated
                && source.Entity.FindField(field.Name) is { } same
                && same.Type.ToString() == field.Type.ToString()
            )
            {
                copies.Add(new(field, new FieldValue(source, same)));
            }
        }

        return copies.ToImmutable();
    }
}
