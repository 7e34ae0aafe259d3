using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Joins the entities of a section.</summary>
internal sealed class EdgeBinder(SpecScope scope)
{
    private readonly EntityNames names = new(scope);
    private readonly Dictionary<(EntitySymbol From, EntitySymbol To), EdgeSymbol> known = [];
    private readonly Dictionary<EntitySymbol, ImmutableArray<EdgeSymbol>.Builder> ends = [];

    public static void Bind(SpecScope scope) => new EdgeBinder(scope).Bind();

    private void Bind()
    {
        foreach (var node in scope.Section.Edges)
        {
            if (Read(node) is { } edge && IsNew(edge))
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
        var place = scope.Locate(node.From.Span);
        var from = node.From.IsMissing ? null : Own(new(null, SdsText.Of(scope.Source, node.From), place));
        var to = SdsText.Of(scope.Source, node.To) is { } name ? Own(name) : null;
        var cardinality = Cardinalities.Read(scope.Source, node.Cardinality, scope.Diagnostics);
        return from is null || to is null || cardinality is null
            ? null
            : new(from, to, cardinality.Value, node, scope.Locate(TextSpan.FromBounds(node.From.Start, node.To.Span.End)));
    }

    /// <summary>An entity of the module; null after saying that it is none.</summary>
    private EntitySymbol? Own(QualifiedReference name)
    {
        if (names.Find(name) is { } entity && scope.Module.FindEntity(entity.Name) == entity)
        {
            return entity;
        }

        if (names.Find(name) is { } seen)
        {
            scope.Diagnostics.EdgeAcrossModules(name.Location, seen.Name);
        }
        else if (names.FindForeign(name) is { } foreign)
        {
            scope.Diagnostics.EdgeAcrossModules(name.Location, foreign.Name);
        }
        else if (!scope.Section.IsIncomplete)
        {
            var candidates = new List<string>();
            foreach (var its in scope.Module.Entities)
            {
                candidates.Add(its.Name);
            }

            var (help, fix) = NearNames.Suggest(name.Location, name.ToString(), candidates);
            scope.Diagnostics.EdgeToUnknown(name.Location, name.ToString(), help, fix);
        }

        return null;
    }

    /// <summary>Whether no edge above joins the two; otherwise that is reported.</summary>
    private bool IsNew(EdgeSymbol edge)
    {
        if (known.TryGetValue((edge.From, edge.To), out var same))
        {
            if (same.Cardinality == edge.Cardinality)
            {
                scope.Diagnostics.DuplicateEdge(edge.Location, edge.ToString(), WholeLine.Removal(scope.Source, edge.Node.Span));
            }
            else
            {
                scope.Diagnostics.ContradictingEdge(edge.Location, edge.ToString(), Written(same));
            }

            return false;
        }

        if (known.TryGetValue((edge.To, edge.From), out var reverse))
        {
            scope.Diagnostics.ContradictingEdge(edge.Location, edge.ToString(), Written(reverse));
            return false;
        }

        known.Add((edge.From, edge.To), edge);
        return true;
    }

    private static string Written(EdgeSymbol edge) => $"{edge} {edge.Cardinality.Written()}";

    private void End(EntitySymbol entity, EdgeSymbol edge)
    {
        scope.Used.Entities.Add(entity);
        if (!ends.TryGetValue(entity, out var edges))
        {
            ends.Add(entity, edges = ImmutableArray.CreateBuilder<EdgeSymbol>());
        }

        edges.Add(edge);
    }
}
