using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>An api.</summary>
public sealed class ApiSymbol
{
    /// <summary>The HTTP method as written.</summary>
    public required string Method { get; init; }

    /// <summary>The route.</summary>
    public required Route Route { get; init; }

    /// <summary>The declaration.</summary>
    public required ApiSyntax Node { get; init; }

    /// <summary>Where method and route stand.</summary>
    public required Location Location { get; init; }

    /// <summary>The entity that the static segments name (section 4.6); null where they name none.</summary>
    public EntitySymbol? Entity { get; internal set; }

    /// <summary>The path parameters in order.</summary>
    public ImmutableArray<RouteParameter> Parameters { get; internal set; } = [];

    /// <summary>The fields of <c>in</c>, in order; those of the entity for <c>in: Entity</c>.</summary>
    public ImmutableArray<FieldSymbol> Input { get; internal set; } = [];

    /// <summary>The entity of <c>in: Entity</c>; null for an object or no input.</summary>
    public EntitySymbol? InputEntity { get; internal set; }

    /// <summary>The parts of <c>out</c>; none for no body.</summary>
    public ImmutableArray<SdsType> Output { get; internal set; } = [];

    /// <summary>The filters behind <c>out</c>.</summary>
    public ImmutableArray<FilterSymbol> Filters { get; internal set; } = [];

    /// <summary>Whether a list shows only rows of the caller, by <c>@owner</c>.</summary>
    public bool IsOwnerOnly { get; internal set; }

    /// <summary>The entity whose row the route addresses: that of its last bound parameter; null where it addresses none.</summary>
    public EntitySymbol? Addressed
    {
        get
        {
            for (var at = Parameters.Length - 1; at >= 0; at--)
            {
                if (Parameters[at].Entity is { } entity)
                {
                    return entity;
                }
            }

            return null;
        }
    }

    /// <summary>Method and route.</summary>
    public override string ToString() => $"{Method} {Route.Text}";
}

/// <summary>A path parameter, in its place.</summary>
/// <param name="Name">The name without braces.</param>
/// <param name="Entity">The entity of the row that it names; null where it names none.</param>
/// <param name="Field">The field of that entity whose value it is, <c>id</c> mostly; null where it names no row.</param>
/// <param name="Location">Where it stands.</param>
public sealed record RouteParameter(string Name, EntitySymbol? Entity, FieldSymbol? Field, Location Location);

/// <summary><c>?status=active</c>, <c>?status</c>.</summary>
/// <param name="Field">The field of the listed entity; null where it has none of the name.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Value">The value; null where the caller gives it.</param>
public sealed record FilterSymbol(FieldSymbol? Field, string Name, SdsValue? Value);
