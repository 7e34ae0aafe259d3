using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The rows that a body has before its first clause.</summary>
internal static class FirstRows
{
    /// <summary>Selects the rows that the route addresses, that of the event, those that locals name; what is looked for beside a row is looked for in this order.</summary>
    public static void Select(ClauseScope clause, SelectedRows selected)
    {
        for (var at = (clause.Api?.Parameters.Length ?? 0) - 1; at >= 0; at--)
        {
            var parameter = clause.Api!.Parameters[at];
            if (parameter.Entity is { } entity && selected.Find(entity) is null)
            {
                selected.Select(new AddressedRow(entity, parameter));
            }
        }

        if (
            clause.Place is ClausePlace.Handler or ClausePlace.Event
            && clause.Event?.Entity is { } about
            && clause.Visible.Sees(about)
        )
        {
            selected.Select(new EventRow(about));
        }

        foreach (var local in clause.Locals)
        {
            if (clause.RowOf(local) is { } entity && selected.Find(entity) is not LocalRow)
            {
                selected.Select(new LocalRow(entity, local));
            }
        }

        if (clause.IsInvariant || clause.Place == ClausePlace.Entity)
        {
            foreach (var entity in clause.Context)
            {
                selected.Select(new EachRow(entity, EachRowKind.Subject));
            }
        }
    }
}
