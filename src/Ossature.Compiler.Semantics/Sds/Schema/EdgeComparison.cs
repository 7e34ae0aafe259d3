using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Compares the edges of a section with those that were released. A new one needs no line: its column is empty.</summary>
internal sealed class EdgeComparison(SpecScope scope, SchemaRules rules, SchemaComparison comparison)
{
    private readonly Dictionary<(string From, string To), EdgeSymbol> edges = [];
    private readonly HashSet<(string From, string To)> released = [];

    public void Compare(ReleasedSchema schema)
    {
        foreach (var edge in scope.Edges)
        {
            edges.TryAdd((edge.From.Name, edge.To.Name), edge);
        }

        foreach (var edge in schema.Edges)
        {
            var (from, to) = (comparison.NameOf(edge.From), comparison.NameOf(edge.To));
            released.Add((from, to));
            if (edges.TryGetValue((from, to), out var its))
            {
                Compare(edge, its);
            }
            else if (scope.Module.FindEntity(from) is { } parent && scope.Module.FindEntity(to) is not null)
            {
                Remove(parent, from, to);
            }
        }

        foreach (var ((from, to), _) in edges)
        {
            if (!released.Contains((from, to)) && FindLine(from, to) is { } line)
            {
                line.IsUsed = true;
            }
        }
    }

    private void Compare(ReleasedEdge old, EdgeSymbol edge)
    {
        if (old.Cardinality == edge.Cardinality)
        {
            return;
        }

        var (before, now) = (Cardinalities.Of(old.Cardinality), Cardinalities.Of(edge.Cardinality));
        if (FindLine(edge.From.Name, edge.To.Name) is not { } line)
        {
            if (!IsIncomplete(edge.From.Name, edge.To.Name))
            {
                scope.Diagnostics.UnexplainedChange(
                    edge.Location,
                    $"`{edge}` was `{before}` and is `{now}`",
                    $"~edge {edge.To.Name} {{{now}}}",
                    edge.From.Name
                );
            }

            return;
        }

        line.IsUsed = true;
        if (line.Change is not null && !IsAllowed(old.Cardinality, edge.Cardinality))
        {
            rules.ReportUnsafe(
                line.Location,
                edge.ToString(),
                before,
                now,
                "add a new entity or edge, and move the rows in a later release"
            );
        }
    }

    private bool IsAllowed(EdgeCardinality old, EdgeCardinality now) =>
        (old, now) switch
        {
            (EdgeCardinality.OneToOne, EdgeCardinality.OneToMany) => true,
            (EdgeCardinality.OneToMany, EdgeCardinality.OneToOne) => rules.Migration.IsDestructive,
            _ => false,
        };

    private void Remove(EntitySymbol parent, string from, string to)
    {
        if (FindLine(from, to) is { } line)
        {
            line.IsUsed = true;
        }
        else if (!IsIncomplete(from, to))
        {
            scope.Diagnostics.UnexplainedChange(parent.Location, $"the edge `{from} -> {to}` is gone", $"-edge {to}", from);
        }
    }

    /// <summary>The line about an edge, in the block of either of its entities.</summary>
    private EvolvedLine? FindLine(string from, string to) =>
        comparison.FindEvolved(from)?.Edges.GetValueOrDefault(to) ?? comparison.FindEvolved(to)?.Edges.GetValueOrDefault(from);

    private bool IsIncomplete(string from, string to) =>
        scope.Edges.Count < scope.Section.Edges.Length
        || comparison.FindEvolved(from)?.IsIncomplete == true
        || comparison.FindEvolved(to)?.IsIncomplete == true;
}
