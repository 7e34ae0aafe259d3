using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>A field of an entity, of an object type, of an input or of a payload.</summary>
public sealed class FieldSymbol
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The entity that has it; null in objects, inputs and payloads.</summary>
    public EntitySymbol? Entity { get; init; }

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }

    /// <summary>The type as it is written; null where the field has none, or is built in.</summary>
    public TypeSyntax? TypeNode { get; init; }

    /// <summary>What values it has. Where the type is in error, <see cref="UnknownType"/>.</summary>
    public SdsType Type { get; internal set; } = SdsType.Unknown;

    /// <summary>Whether it may have none.</summary>
    public bool IsOptional { get; internal set; }

    /// <summary>The decorators as they are written, unknown ones included.</summary>
    public ImmutableArray<DecoratorSymbol> Decorators { get; internal set; } = [];

    /// <summary>What it is where nothing is given; null where there is no default.</summary>
    public SdsValue? Default { get; internal set; }

    /// <summary>What the column is where nothing is given, by a line of <c>seed</c>; null where there is none.</summary>
    public SdsValue? SeedDefault { get; internal set; }

    /// <summary>The field that it copies, by <c>@snapshot(E.f)</c>; null where it copies none.</summary>
    public FieldSymbol? SnapshotOf { get; internal set; }

    /// <summary>Whether it does not change after creation.</summary>
    public bool IsImmutable => Has("immutable");

    /// <summary>Whether no two rows share its value.</summary>
    public bool IsUnique => Has("unique");

    /// <summary>Whether its value is generated.</summary>
    public bool IsAuto => Has("auto");

    /// <summary>Whether an invariant defines it.</summary>
    public bool IsComputed => Has("computed");

    /// <summary>Whether it names the owner of the row.</summary>
    public bool IsOwner => Has("owner");

    /// <summary>Whether its value comes neither from a client nor from a step: <c>@auto</c>, <c>@computed</c>, <c>@snapshot</c>.</summary>
    public bool IsGenerated => IsAuto || IsComputed || Has("snapshot");

    /// <summary>Whether it carries a decorator.</summary>
    public bool Has(string decorator)
    {
        foreach (var its in Decorators)
        {
            if (its.Name == decorator)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The field as diagnostics name it: <c>Order.total</c>.</summary>
    public override string ToString() => Entity is null ? Name : $"{Entity.Name}.{Name}";
}

/// <summary>A decorator, known or not.</summary>
/// <param name="Name">The name without the sign.</param>
/// <param name="Arguments">The arguments as they are written.</param>
/// <param name="Location">Where the whole stands.</param>
public sealed record DecoratorSymbol(string Name, ImmutableArray<string> Arguments, Location Location);
