using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>What a section declares and does not use itself. Whether nothing uses it is known when the contracts are bound, too.</summary>
/// <param name="Entities">Entities that it does not mention.</param>
/// <param name="Actions">Actions that it does not call.</param>
/// <param name="Events">Events that it does not emit.</param>
internal sealed record UnusedSymbols(
    ImmutableArray<EntitySymbol> Entities,
    ImmutableArray<ActionSymbol> Actions,
    ImmutableArray<EventSymbol> Events
)
{
    public static UnusedSymbols None { get; } = new([], [], []);
}
