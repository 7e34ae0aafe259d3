using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The rows that a body has before its first clause: those that locals name, those that the route addresses, that of the event.</summary>
internal static class FirstRows
{
    /// <summary>Selects them, in this order.</summary>
    public static void Select(ClauseScope clause, SelectedRows selected)
    {
        foreach (var local in clause.Locals)
        {
            if (clause.RowOf(local) is { } entity)
            {
                Add(new LocalRow(entity, local));
            }
        }

        for (var at = (clause.Api?.Parameters.Length ?? 0) - 1; at >= 0; at--)
        {
            var parameter = clause.Api!.Parameters[at];
            if (parameter.Entity is { } entity)
            {
                Add(new AddressedRow(entity, parameter));
            }
        }

        if (
            clause.Place is ClausePlace.Handler or ClausePlace.Event
            && clause.Event?.Entity is { } about
            && clause.Visible.Sees(about)
        )
        {
            Add(new EventRow(about));
        }

        if (clause.Place == ClausePlace.Entity)
        {
            foreach (var entity in clause.Context)
            {
                Add(new EachRow(entity, EachRowKind.Subject));
            }
        }

        void Add(BoundRow row)
        {
            if (selected.Find(row.Entity) is null)
            {
                selected.Select(row);
            }
        }
    }
}
