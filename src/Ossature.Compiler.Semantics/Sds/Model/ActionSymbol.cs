using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>An action, which apis, handlers and other actions call.</summary>
public sealed class ActionSymbol
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The declaration.</summary>
    public required ActionSyntax Node { get; init; }

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }

    /// <summary>The parameters in order.</summary>
    public ImmutableArray<ParameterSymbol> Parameters { get; internal set; } = [];
}

/// <summary>A parameter of an action.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type: as written, else the row of the entity or the type of the field that the name means, else unknown.</param>
/// <param name="Location">Where the name stands.</param>
public sealed record ParameterSymbol(string Name, SdsType Type, Location Location);
