using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary><c>edge Cart -&gt; CartItem {1:many}</c>.</summary>
/// <param name="From">The parent.</param>
/// <param name="To">The child.</param>
/// <param name="Cardinality">How many of each belong together.</param>
/// <param name="Node">The declaration.</param>
/// <param name="Location">Where the names stand.</param>
public sealed record EdgeSymbol(
    EntitySymbol From,
    EntitySymbol To,
    EdgeCardinality Cardinality,
    EdgeSyntax Node,
    Location Location
)
{
    /// <summary>The entity at the other end.</summary>
    public EntitySymbol Other(EntitySymbol end) => ReferenceEquals(end, From) ? To : From;

    /// <summary>The edge as its author writes it, without the cardinality.</summary>
    public override string ToString() => $"{From.Name} -> {To.Name}";

    /// <inheritdoc/>
    public bool Equals(EdgeSymbol? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>How many rows an edge joins.</summary>
public enum EdgeCardinality
{
    /// <summary><c>1:1</c></summary>
    OneToOne,

    /// <summary><c>1:many</c></summary>
    OneToMany,

    /// <summary><c>many:many</c></summary>
    ManyToMany,
}
