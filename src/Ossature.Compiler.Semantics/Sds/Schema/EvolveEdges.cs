using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Binds the lines of <c>evolve</c> that are about edges.</summary>
internal sealed class EvolveEdges(SpecScope scope)
{
    private Dictionary<(string From, string To), EdgeSymbol>? edges;

    public SchemaChange? Change(EvolvedLine line, EvolvedEntity evolved, EdgeChangeSyntax change)
    {
        var other = scope.Text(change.Name.Span);
        if (!Claim(line, evolved, change.Name))
        {
            return null;
        }

        var place = scope.Locate(change.Name.Span);
        if (Find(evolved.NewName, other) is not { } edge)
        {
            // An edge in error may be the one that is meant.
            if (scope.Edges.Count < scope.Section.Edges.Length)
            {
                return null;
            }

            scope.Diagnostics.EvolvedFieldUndeclared(
                place,
                evolved.NewName,
                $"edge {other}",
                $"declare `edge {evolved.NewName} -> {other}`: the specification shows the new shape"
            );
            return null;
        }

        var (here, there) = (Cardinality(change.Cardinality), Cardinalities.Of(edge.Cardinality));
        if (here != there)
        {
            scope.Diagnostics.EvolvedTypeDiffers(scope.Locate(change.Cardinality.Span), edge.ToString(), here, there);
            return null;
        }

        return scope.Text(change.Mark.Span) == "+"
            ? new EdgeAddition(edge, line.Location)
            : new EdgeAlteration(edge, line.Location);
    }

    public EdgeRemoval? Remove(EvolvedLine line, EvolvedEntity evolved, RemovalSyntax removal)
    {
        var other = scope.Text(removal.Name.Span);
        if (!Claim(line, evolved, removal.Name))
        {
            return null;
        }

        if (Find(evolved.NewName, other) is not null)
        {
            scope.Diagnostics.RemovedButDeclared(scope.Locate(removal.Name.Span), $"edge {other}");
            return null;
        }

        return new(other, line.Location);
    }

    private bool Claim(EvolvedLine line, EvolvedEntity evolved, SyntaxToken written)
    {
        if (written.IsMissing)
        {
            return false;
        }

        var other = scope.Text(written.Span);
        if (!evolved.Edges.TryAdd(other, line))
        {
            scope.Diagnostics.ChangedTwice(scope.Locate(written.Span), $"edge {other}");
            return false;
        }

        return true;
    }

    /// <summary>The edge between two entities, whichever is the parent.</summary>
    private EdgeSymbol? Find(string entity, string other)
    {
        if (edges is null)
        {
            edges = [];
            foreach (var edge in scope.Edges)
            {
                edges.TryAdd((edge.From.Name, edge.To.Name), edge);
            }
        }

        return edges.GetValueOrDefault((entity, other)) ?? edges.GetValueOrDefault((other, entity));
    }

    private string Cardinality(CardinalitySyntax node) => $"{scope.Text(node.Left.Span)}:{scope.Text(node.Right.Span)}";
}
