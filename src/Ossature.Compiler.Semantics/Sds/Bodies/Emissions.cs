using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>emit</c>.</summary>
internal static class Emissions
{
    public static EmitStep? Bind(StepScope scope, EmissionSyntax emission)
    {
        if (scope.Body.FindEvent(scope, emission.Event) is not { } its)
        {
            return null;
        }

        var row = its.Entity is { } entity ? SelectedRow.Find(scope, entity) : null;
        var payload = ImmutableArray.CreateBuilder<FieldContent>(its.Payload.Length);
        foreach (var field in its.Payload)
        {
            payload.Add(new(field, Value(scope, row, field)));
        }

        return new(its, row, payload.MoveToImmutable());
    }

    /// <summary>What of the rows in scope a field of a payload is; null where none of them has it.</summary>
    private static BoundExpression? Value(StepScope scope, BoundRow? row, FieldSymbol field)
    {
        if (row is not null)
        {
            if (PayloadTypes.Find(row.Entity, field.Name) is { } its)
            {
                return new FieldValue(row, its);
            }

            foreach (var edge in row.Entity.Edges)
            {
                if (edge.Cardinality == EdgeCardinality.OneToOne && edge.Other(row.Entity).FindField(field.Name) is { } joined)
                {
                    return new FieldValue(new JoinedRow(row, edge), joined);
                }

                if (ReferenceEquals(edge.To, row.Entity) && edge.From.Noun == field.Name)
                {
                    return new RowValue(new JoinedRow(row, edge));
                }
            }
        }

        // A field with a type of its own says nothing about where its value comes from: the local may be another thing.
        if ((field.TypeNode is null ? scope.Body.UseLocal(field.Name) : scope.Names.FindLocal(field.Name)) is { } local)
        {
            return new LocalValue(local);
        }

        return field.Name == "user" && scope.Body.HasCaller ? new PrincipalValue() : null;
    }
}
