using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>A contract between two modules that there are.</summary>
/// <param name="Symbol">The declaration.</param>
/// <param name="Left">The module that is named first.</param>
/// <param name="Right">The module that is named second, another one.</param>
public sealed record BoundContract(ContractSymbol Symbol, BoundModule Left, BoundModule Right)
{
    /// <summary>What the two promise each other, in order.</summary>
    public ImmutableArray<BoundClause<BoundPromise>> Promises { get; internal set; } = [];

    /// <summary>What follows where a promise is broken, in order.</summary>
    public ImmutableArray<BoundClause<BoundBreach>> Breaches { get; internal set; } = [];

    /// <summary>The soft constraints, in order.</summary>
    public ImmutableArray<BoundClause<BoundSoft>> Softs { get; internal set; } = [];
}
