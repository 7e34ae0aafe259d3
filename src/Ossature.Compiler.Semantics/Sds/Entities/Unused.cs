using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>What the rest of the section leaves alone: entities that nothing uses, and computed fields that nothing defines. Checked when all else is bound.</summary>
internal static class Unused
{
    public static void Check(SpecScope scope)
    {
        if (scope.Section.IsIncomplete)
        {
            return;
        }

        var mayDefine = HasUnboundInvariant(scope);
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

            foreach (var field in entity.Fields)
            {
                if (field.IsComputed && !mayDefine && !scope.Used.Defined.Contains(field))
                {
                    scope.Diagnostics.UndefinedField(field.Location, field.ToString());
                }
            }
        }
    }

    /// <summary>Whether there is an invariant that is kept as text or is in error: that one may define any field.</summary>
    private static bool HasUnboundInvariant(SpecScope scope)
    {
        foreach (var clause in scope.Clauses.Entries)
        {
            if (clause is { Kind: ClauseKind.Invariant, Status: not ClauseStatus.Bound })
            {
                return true;
            }
        }

        return false;
    }
}
