using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Reads how many rows an edge joins.</summary>
internal static class Cardinalities
{
    /// <summary>A cardinality; null after saying that there is none of the kind.</summary>
    public static EdgeCardinality? Read(SourceText source, CardinalitySyntax node, DiagnosticBag diagnostics)
    {
        switch (SdsText.Of(source, node.Left), SdsText.Of(source, node.Right))
        {
            case ("1", "1"):
                return EdgeCardinality.OneToOne;
            case ("1", "many"):
                return EdgeCardinality.OneToMany;
            case ("many", "many"):
                return EdgeCardinality.ManyToMany;
            default:
                if (!node.Left.IsMissing && !node.Right.IsMissing && node.Skipped.IsEmpty)
                {
                    diagnostics.UnknownCardinality(Location.Of(source, node.Span), source.ToString(node.Span));
                }

                return null;
        }
    }

    /// <summary>A cardinality as an author writes it.</summary>
    public static string Written(this EdgeCardinality cardinality) =>
        cardinality switch
        {
            EdgeCardinality.OneToOne => "{1:1}",
            EdgeCardinality.OneToMany => "{1:many}",
            _ => "{many:many}",
        };
}
