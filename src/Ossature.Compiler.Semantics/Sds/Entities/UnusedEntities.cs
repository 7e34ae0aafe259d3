using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Entities that nothing else in their section uses. Looked for when all clauses are bound.</summary>
internal static class UnusedEntities
{
    public static ImmutableArray<EntitySymbol> Find(SpecScope scope)
    {
        if (scope.Section.IsIncomplete)
        {
            return [];
        }

        var unused = ImmutableArray.CreateBuilder<EntitySymbol>();
        var views = new HashSet<EntitySymbol>(scope.Module.Views);
        foreach (var entity in scope.Module.Entities)
        {
            if (
                entity is { IsSpecified: true, IsIncomplete: false }
                && !views.Contains(entity)
                && !scope.Used.Entities.Contains(entity)
            )
            {
                unused.Add(entity);
            }
        }

        return unused.ToImmutable();
    }
}
