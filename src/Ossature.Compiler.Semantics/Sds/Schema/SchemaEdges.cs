using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Reads the edges of a released schema.</summary>
internal static class SchemaEdges
{
    public static ImmutableArray<ReleasedEdge> Read(SchemaObject schema, IEnumerable<ReleasedEntity> entities)
    {
        if (!schema.Has("edges"))
        {
            return [];
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            names.Add(entity.Name);
        }

        var edges = ImmutableArray.CreateBuilder<ReleasedEdge>();
        var known = new HashSet<(string, string)>();
        foreach (var item in schema.List("edges"))
        {
            SchemaObject edge = new(item, "an edge");
            var (from, to) = (edge.Text("from").Text, edge.Text("to").Text);
            if (!names.Contains(from))
            {
                throw edge.Wrong("from", "one of the entities");
            }

            if (!names.Contains(to))
            {
                throw edge.Wrong("to", "one of the entities");
            }

            if (!known.Add((from, to)))
            {
                throw new SchemaException(item, $"the edge `{SchemaReader.Shown($"{from} -> {to}")}` is there twice");
            }

            edges.Add(
                new(
                    from,
                    to,
                    Cardinalities.Find(edge.Text("cardinality").Text)
                        ?? throw edge.Wrong("cardinality", "`1:1`, `1:many` or `many:many`")
                )
            );
        }

        return edges.ToImmutable();
    }
}
