using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What a new database of a module holds.</summary>
/// <param name="Rows">The rows in order.</param>
/// <param name="Defaults">The defaults in order, one for each field.</param>
public sealed record BoundSeed(ImmutableArray<SeedRow> Rows, ImmutableArray<SeedDefault> Defaults)
{
    /// <summary>Nothing.</summary>
    public static BoundSeed Empty { get; } = new([], []);
}

/// <summary><c>Bin {label: "A-01", capacity: 400}</c>.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Values">What is written of it, in order, each field once.</param>
/// <param name="Location">Where the name of the entity stands.</param>
public sealed record SeedRow(EntitySymbol Entity, ImmutableArray<SeedValue> Values, Location Location);

/// <summary>A field of a row with its value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
public sealed record SeedValue(FieldSymbol Field, SdsValue Value);

/// <summary><c>Product.status default: draft</c>: a default of the column itself.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
/// <param name="Location">Where the path stands.</param>
public sealed record SeedDefault(FieldSymbol Field, SdsValue Value, Location Location);
