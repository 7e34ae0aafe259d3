using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The rows that one test goes through: those of its quantifier, and, without one, all for which a noun stands.</summary>
/// <param name="quantifier">The quantifier; null where there is none.</param>
/// <param name="level">How many loops are around the test.</param>
internal sealed class TestLoops(Quantifier? quantifier, int level) : RowLoops
{
    private readonly List<BoundRow> rows = [];
    private readonly List<EachRow> each = [];
    private bool hasBegun;

    /// <summary>How many of the rows are those of the quantifier; the others have to satisfy the test once.</summary>
    private int quantified;

    public override RowUse Use => quantifier is null || hasBegun ? RowUse.One : RowUse.Each;

    /// <summary>How many loops are around what stands in the test.</summary>
    public int Level => level + rows.Count;

    public override IReadOnlyList<BoundRow> Entered => rows;

    public override BoundRow Enter(BoundRow row)
    {
        var entered = row.IsMany ? Go(row) : row;
        if (!hasBegun)
        {
            (hasBegun, quantified) = (true, rows.Count);
        }

        return entered;
    }

    /// <summary>The test, asked of the rows.</summary>
    public BoundCondition Around(BoundCondition test)
    {
        for (var at = rows.Count - 1; at >= 0; at--)
        {
            test = new Quantified(at < quantified ? quantifier ?? Quantifier.Any : Quantifier.Any, rows[at], each[at], test);
        }

        return test;
    }

    private BoundRow Go(BoundRow row)
    {
        var from = From(row);
        var found = from is { IsMany: true } ? WithFrom(row, Go(from)) : row;
        if (!found.IsMany)
        {
            return found;
        }

        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at] == found)
            {
                return each[at];
            }
        }

        each.Add(new(found.Entity, EachRowKind.Quantifier, Level));
        rows.Add(found);
        return each[^1];
    }
}
