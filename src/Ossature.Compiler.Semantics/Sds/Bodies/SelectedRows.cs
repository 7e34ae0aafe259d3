using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The one row of an entity that a body is about already, for what a step does not write out.</summary>
internal static class SelectedRows
{
    /// <summary>The row that a local names, the route addresses, a loop is at or a step creates, or else the caller's; null where there is none of these.</summary>
    public static BoundRow? Find(StepScope scope, EntitySymbol entity)
    {
        var names = scope.Names;
        for (var at = names.Looped.Length - 1; at >= 0; at--)
        {
            if (names.Looped[at] == entity)
            {
                return new EachRow(entity, EachRowKind.Loop);
            }
        }

        if (scope.Body.UseLocal(entity) is { } local)
        {
            return new LocalRow(entity, local);
        }

        if (names.Api is { } api)
        {
            for (var at = api.Parameters.Length - 1; at >= 0; at--)
            {
                if (api.Parameters[at].Entity == entity)
                {
                    return new AddressedRow(entity, api.Parameters[at]);
                }
            }
        }

        if (names.Event?.Entity == entity)
        {
            return new EventRow(entity);
        }

        if (scope.Body.Creates.Contains(entity) || scope.Progress.Created.Contains(entity))
        {
            return new CreatedRow(entity);
        }

        return entity.HasOwner && scope.Body.HasCaller ? new CurrentRow(entity) : null;
    }
}
