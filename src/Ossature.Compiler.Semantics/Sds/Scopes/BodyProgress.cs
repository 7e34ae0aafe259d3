using Ossature.Compiler.Semantics.Sds.Bound;
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

    /// <summary>The entities that a clause names, by whatever noun.</summary>
    public HashSet<EntitySymbol> Named { get; } = [];

    /// <summary>The locals that a clause uses, as a value or as the row that they name.</summary>
    public HashSet<LocalSymbol> UsedLocals { get; } = [];

    /// <summary>The rows that nouns have meant so far.</summary>
    public SelectedRows Selected { get; init; } = new();

    /// <summary>Whether any step stands above, understood or not.</summary>
    public bool HasSteps { get; set; }
}
