using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Joins the entities of a section.</summary>
internal sealed class EdgeBinder(SpecScope scope)
{
    private readonly TypeNames names = new(scope, scope.Source);
    private readonly Dictionary<(EntitySymbol From, EntitySymbol To), EdgeSymbol> known = [];
    private readonly Dictionary<EntitySymbol, ImmutableArray<EdgeSymbol>.Builder> ends = [];

    public static void Bind(SpecScope scope) => new EdgeBinder(scope).Bind();

    private void Bind()
    {
        foreach (var node in scope.Section.Edges)
        {
            if (Read(node) is { } edge && !known.ContainsKey((edge.To, edge.From)) && known.TryAdd((edge.From, edge.To), edge))
            {
                scope.Edges.Add(edge);
                End(edge.From, edge);
                if (edge.To != edge.From)
                {
                    End(edge.To, edge);
                }
            }
        }

        foreach (var (entity, edges) in ends)
        {
            entity.Edges = edges.DrainToImmutable();
        }
    }

    private EdgeSymbol? Read(EdgeSyntax node)
    {
        var from = Own(node.From.IsMissing ? null : names.FindEntity(null, SdsText.Of(scope.Source, node.From)));
        var to = Own(names.Read(node.To) is { } name ? names.FindEntity(name.Module?.Name, name.Name) : null);
        if (from is null || to is null || Cardinality(node.Cardinality) is not { } cardinality)
        {
            return null;
        }

        var place = scope.Locate(TextSpan.FromBounds(node.From.Start, node.To.Span.End));
        return new(from, to, cardinality, node, place);
    }

    private EntitySymbol? Own(EntitySymbol? entity) =>
        entity is { Module.Length: > 0 } && scope.Visible.IsOwn(entity) ? entity : null;

    private void End(EntitySymbol entity, EdgeSymbol edge)
    {
        scope.Used.Entities.Add(entity);
        if (!ends.TryGetValue(entity, out var edges))
        {
            ends.Add(entity, edges = ImmutableArray.CreateBuilder<EdgeSymbol>());
        }

        edges.Add(edge);
    }

    /// <summary>How many of each belong together; null where that is in error.</summary>
    private EdgeCardinality? Cardinality(CardinalitySyntax node) =>
        (SdsText.Of(scope.Source, node.Left), SdsText.Of(scope.Source, node.Right)) switch
        {
            ("1", "1") => EdgeCardinality.OneToOne,
            ("1", "many") => EdgeCardinality.OneToMany,
            ("many", "many") => EdgeCardinality.ManyToMany,
            _ => null,
        };
}
