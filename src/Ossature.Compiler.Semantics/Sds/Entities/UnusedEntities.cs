using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Entities that nothing else uses. Checked when all clauses are bound.</summary>
internal static class UnusedEntities
{
    public static void Check(SpecScope scope)
    {
        if (scope.Section.IsIncomplete)
        {
            return;
        }

        var views = new HashSet<EntitySymbol>(scope.Module.Views);
        foreach (var entity in scope.Module.Entities)
        {
            if (
                entity is { IsSpecified: true, IsIncomplete: false }
                && !views.Contains(entity)
                && !scope.Used.Entities.Contains(entity)
            )
            {
                scope.Diagnostics.UnusedEntity(entity.Location, entity.Name);
            }
        }
    }
}
