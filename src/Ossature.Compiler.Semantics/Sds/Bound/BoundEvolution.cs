using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What <c>migrate</c> allows.</summary>
/// <param name="IsDestructive">Whether data may be lost: <c>mode: destructive</c>.</param>
/// <param name="InfersRenames">Whether a field that goes and one of its type that comes are one: <c>rename: infer</c>.</param>
/// <param name="NeedsBackfill">Whether every new required field needs a value for the rows that there are: <c>backfill: required</c>.</param>
public sealed record BoundMigration(bool IsDestructive, bool InfersRenames, bool NeedsBackfill)
{
    /// <summary>What holds where nothing is written.</summary>
    public static BoundMigration Default { get; } = new(IsDestructive: false, InfersRenames: false, NeedsBackfill: true);
}

/// <summary><c>evolve Product { … }</c>, <c>evolve Vendor -&gt; Supplier { … }</c>.</summary>
/// <param name="OldName">The name of the entity in the released schema.</param>
/// <param name="NewName">The name now; the same one where the entity is not renamed.</param>
/// <param name="Entity">The entity; null where it goes.</param>
/// <param name="Changes">The changes in order, without those in error.</param>
/// <param name="Location">Where the names stand.</param>
public sealed record BoundEvolution(
    string OldName,
    string NewName,
    EntitySymbol? Entity,
    ImmutableArray<SchemaChange> Changes,
    Location Location
)
{
    /// <summary>Whether the entity has another name than in the released schema.</summary>
    public bool IsRename => OldName != NewName;
}

/// <summary>A line of <c>evolve</c>.</summary>
/// <param name="Location">Where it stands.</param>
public abstract record SchemaChange(Location Location);

/// <summary><c>+category: string default "general"</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Backfill">What rows that are there get; null for nothing.</param>
/// <param name="Location">Where it stands.</param>
public sealed record FieldAddition(FieldSymbol Field, SdsValue? Backfill, Location Location) : SchemaChange(Location);

/// <summary><c>~price: decimal 0.01..9.99</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Backfill">What rows without a value get; null for nothing.</param>
/// <param name="Location">Where it stands.</param>
public sealed record FieldAlteration(FieldSymbol Field, SdsValue? Backfill, Location Location) : SchemaChange(Location);

/// <summary><c>~sku -&gt; code</c>, perhaps with another type.</summary>
/// <param name="OldName">The name in the released schema.</param>
/// <param name="Field">The field.</param>
/// <param name="ChangesType">Whether a type is written: then the type may be another one, too.</param>
/// <param name="Backfill">What rows without a value get; null for nothing.</param>
/// <param name="Location">Where it stands.</param>
public sealed record FieldRename(string OldName, FieldSymbol Field, bool ChangesType, SdsValue? Backfill, Location Location)
    : SchemaChange(Location);

/// <summary><c>-legacy_sku</c>.</summary>
/// <param name="Name">The field in the released schema.</param>
/// <param name="Location">Where it stands.</param>
public sealed record FieldRemoval(string Name, Location Location) : SchemaChange(Location);

/// <summary><c>-*</c>: the entity goes.</summary>
/// <param name="Location">Where it stands.</param>
public sealed record EntityRemoval(Location Location) : SchemaChange(Location);

/// <summary><c>+edge Tag {1:many}</c>.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Location">Where it stands.</param>
public sealed record EdgeAddition(EdgeSymbol Edge, Location Location) : SchemaChange(Location);

/// <summary><c>~edge Tag {1:many}</c>.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Location">Where it stands.</param>
public sealed record EdgeAlteration(EdgeSymbol Edge, Location Location) : SchemaChange(Location);

/// <summary><c>-edge Tag</c>.</summary>
/// <param name="Other">The entity on the other side.</param>
/// <param name="Location">Where it stands.</param>
public sealed record EdgeRemoval(string Other, Location Location) : SchemaChange(Location);
