using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Entities that nothing uses. Checked when all else is bound.</summary>
internal static class Unused
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
            if (!entity.IsSpecified || entity.IsIncomplete)
            {
                continue;
            }

            if (!views.Contains(entity) && !scope.Used.Entities.Contains(entity))
            {
                scope.Diagnostics.UnusedEntity(entity.Location, entity.Name);
            }
        }
    }
}
