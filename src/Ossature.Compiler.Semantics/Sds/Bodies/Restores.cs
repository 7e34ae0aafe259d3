using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>restore</c>.</summary>
internal static class Restores
{
    public static RestoreStep? Bind(StepScope scope, RestoreSyntax restore)
    {
        if (Counters.Number(scope, restore.Field) is not { } field)
        {
            return null;
        }

        if (restore.Rows is not { } path)
        {
            return new(field, null, null, null);
        }

        if (scope.Binder.Rows(path) is not { } rows)
        {
            return null;
        }

        var each = scope.EachOf(rows.Entity);
        var taken = scope.Body.AmountOf(field.Field, scope.LastName(restore.Field)) is { } name
            ? rows.Entity.FindField(name)
            : null;
        return new(
            Reference(rows.Entity, field.Row.Entity) is { } reference
                ? new(new ReferencedRow(each, reference), field.Field)
                : field,
            rows,
            each,
            taken is null ? null : new FieldValue(each, taken)
        );
    }

    /// <summary>The field by which an entity refers to another; null where it has none.</summary>
    private static FieldSymbol? Reference(EntitySymbol entity, EntitySymbol referred)
    {
        foreach (var field in entity.Fields)
        {
            if (field.Type is ReferenceType its && its.Entity == referred)
            {
                return field;
            }
        }

        return null;
    }
}
