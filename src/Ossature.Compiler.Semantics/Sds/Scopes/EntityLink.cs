using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>A way from the rows of one entity to those of another: an edge or a reference, from either end.</summary>
internal abstract class EntityLink
{
    /// <summary>The entity at the other end.</summary>
    public required EntitySymbol To { get; init; }

    /// <summary>Whether it leads from a row to those whose reference names it.</summary>
    public bool IsBackReference => this is BackReference;

    /// <summary>The row, or the rows, at the other end.</summary>
    public abstract BoundRow Follow(BoundRow row);

    /// <summary>To a parent, or over a 1:1 edge.</summary>
    public sealed class ToOneRow(EdgeSymbol edge) : EntityLink
    {
        /// <inheritdoc/>
        public override BoundRow Follow(BoundRow row) => new JoinedRow(row, edge);
    }

    /// <summary>To children, or over a many:many edge.</summary>
    public sealed class ToManyRows(EdgeSymbol edge) : EntityLink
    {
        /// <inheritdoc/>
        public override BoundRow Follow(BoundRow row) => new JoinedRows(row, edge);
    }

    /// <summary>Along a reference.</summary>
    public sealed class Reference(FieldSymbol field) : EntityLink
    {
        /// <inheritdoc/>
        public override BoundRow Follow(BoundRow row) => new ReferencedRow(row, field);
    }

    /// <summary>Against a reference.</summary>
    public sealed class BackReference(FieldSymbol field) : EntityLink
    {
        /// <inheritdoc/>
        public override BoundRow Follow(BoundRow row) => new ReferringRows(row, field);
    }
}
