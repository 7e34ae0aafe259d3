using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>What names mean in one part of a clause: what they mean in the clause, and the rows that are gone through around them.</summary>
internal sealed class NameScope
{
    private NameScope(NameScope outer)
    {
        (Clause, Selected, Outer, Level) = (outer.Clause, outer.Selected, outer, outer.InnerLevel);
    }

    /// <param name="clause">What names mean in the clause.</param>
    public NameScope(ClauseScope clause)
    {
        Clause = clause;
        Selected = clause.Progress?.Selected ?? new();
        Level = clause.Looped.Length;
        if (!Selected.HasBegun)
        {
            Selected.HasBegun = true;
            FirstRows.Select(clause, Selected);
        }
    }

    public ClauseScope Clause { get; }

    /// <summary>The rows that nouns have meant so far.</summary>
    public SelectedRows Selected { get; }

    /// <summary>The part of the clause around this one; null for the clause itself.</summary>
    public NameScope? Outer { get; }

    /// <summary>The row whose fields come before all other names (R0); null outside of <c>where</c>.</summary>
    public BoundRow? Where { get; private init; }

    /// <summary>The rows that this part goes through; null where it goes through none.</summary>
    public RowLoops? Loops { get; private init; }

    /// <summary>How many loops are around this part.</summary>
    public int Level { get; }

    /// <summary>What the rows of the next noun are wanted for.</summary>
    public RowUse Use => Loops?.Use ?? RowUse.One;

    /// <summary>How many loops are around what stands in this part.</summary>
    public int InnerLevel =>
        Loops switch
        {
            TestLoops its => its.Level,
            AggregateLoop => Level + 1,
            _ => Where is null ? Level : Level + 1,
        };

    /// <summary>The inside of a <c>where</c>.</summary>
    public NameScope In(BoundRow where) => new(this) { Where = where };

    /// <summary>A part that goes through rows.</summary>
    public NameScope In(RowLoops loops) => new(this) { Loops = loops };

    /// <summary>The row of an entity that a loop is at around this part; the rows, where this part itself goes through them. Null if there is none.</summary>
    public BoundRow? FindLooped(EntitySymbol entity) =>
        FindInLoops(entity, static (row, its) => ReferenceEquals(row.Entity, its) ? row : null);

    /// <summary>The row of an entity that is reached from one that a loop is at; null if there is none.</summary>
    public BoundRow? ReachFromLoops(EntitySymbol entity) =>
        FindInLoops(entity, (row, its) => Clause.Visible.Links.ToOne(row.Entity).GetValueOrDefault(its)?.Follow(row));

    /// <summary>The first that is found, from the innermost loop to the outermost.</summary>
    private BoundRow? FindInLoops(EntitySymbol entity, Func<BoundRow, EntitySymbol, BoundRow?> find)
    {
        for (var its = this; its is not null; its = its.Outer)
        {
            foreach (var rows in its.Loops?.Entered ?? [])
            {
                if (find(rows, entity) is { } found)
                {
                    return its == this ? found : its.Loops!.Enter(found);
                }
            }

            if (its.Where is not null && find(its.Where, entity) is { } row)
            {
                return row;
            }
        }

        for (var at = Clause.Looped.Length - 1; at >= 0; at--)
        {
            if (find(new EachRow(Clause.Looped[at], EachRowKind.Loop, at), entity) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
