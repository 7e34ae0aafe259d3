using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The one row of an entity that a body is about already, for what a step does not write out.</summary>
internal static class SelectedRow
{
    /// <summary>The row that a noun would mean (section 4.7), or the one that a step below makes; null where there is not just one.</summary>
    public static BoundRow? Find(StepScope scope, EntitySymbol entity)
    {
        var row = scope.Body.Aside(names => new RowSelection(new(names with { Looped = scope.Names.Looped })).Select(entity));
        if (row is { IsMany: false } and not CurrentRow)
        {
            return row;
        }

        return scope.Body.Creates.Contains(entity) || scope.Progress.Created.Contains(entity)
            ? new CreatedRow(entity)
            : row as CurrentRow;
    }
}
