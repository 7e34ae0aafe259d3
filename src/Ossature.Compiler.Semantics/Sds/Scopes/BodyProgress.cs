using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>What the steps of a body have done so far, in source order.</summary>
internal sealed class BodyProgress
{
    /// <summary>The entities of which a row was created.</summary>
    public HashSet<EntitySymbol> Created { get; } = [];

    /// <summary>The entities for which an external call was made: <c>charge</c>, <c>refund</c>.</summary>
    public HashSet<EntitySymbol> Called { get; } = [];

    /// <summary>The entities and fields that were written.</summary>
    public HashSet<EntitySymbol> WrittenEntities { get; } = [];

    /// <summary>The fields that were written.</summary>
    public HashSet<FieldSymbol> WrittenFields { get; } = [];

    /// <summary>Whether any step stands above, understood or not.</summary>
    public bool HasSteps { get; set; }
}
