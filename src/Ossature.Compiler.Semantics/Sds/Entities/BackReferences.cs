using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>An edge gives its child the reference <c>cart</c>, in the column <c>cart_id</c>. No other field has one of these names.</summary>
internal static class BackReferences
{
    public static void Check(SpecScope scope)
    {
        foreach (var edge in scope.Edges)
        {
            if (edge.Cardinality == EdgeCardinality.ManyToMany)
            {
                continue;
            }

            var noun = edge.From.Noun;
            Check(scope, edge, edge.To.FindField(noun));
            Check(scope, edge, edge.To.FindField($"{noun}_id"));
        }
    }

    private static void Check(SpecScope scope, EdgeSymbol edge, FieldSymbol? field)
    {
        if (field is { Type: ReferenceType { Entity: var target } } && target == edge.From)
        {
            scope.Diagnostics.EdgeAndReference(field.Location, edge.ToString(), field.ToString());
        }
        else if (field is { Type.IsUnknown: false })
        {
            scope.Diagnostics.BackReferenceCollision(field.Location, field.ToString(), edge.ToString());
        }
    }
}
