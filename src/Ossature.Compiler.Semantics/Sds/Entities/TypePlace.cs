using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Where a type is written, which decides what it can be.</summary>
internal sealed record TypePlace
{
    /// <summary>Whether the name of an entity means its row, as in inputs and outputs. In a field an arrow is needed.</summary>
    public bool AcceptsRows { get; init; }

    /// <summary>The entity whose fields have the types; null elsewhere. That it names itself is no use of it.</summary>
    public EntitySymbol? Entity { get; init; }
}
