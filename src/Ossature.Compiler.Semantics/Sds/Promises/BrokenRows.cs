using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>The rows for which a promise is broken: what follows is about them.</summary>
internal static class BrokenRows
{
    /// <summary>The rows that the nouns of a condition mean, and those of the events that it waits for.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="scope">Where it was bound.</param>
    public static SelectedRows Of(BoundCondition condition, ClauseScope scope)
    {
        var rows = scope.Progress!.Selected.Copy();
        var mentions = new Mentions();
        mentions.Add(condition);
        foreach (var entity in mentions.Told)
        {
            if (rows.Find(entity) is null && scope.Visible.Sees(entity))
            {
                rows.Select(new EventRow(entity));
            }
        }

        return rows;
    }
}
