using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The rows that an aggregate goes through: those that the first path of its argument leads to.</summary>
/// <param name="use">Which rows a noun stands for.</param>
/// <param name="level">How many loops are around the aggregate.</param>
internal sealed class AggregateLoop(RowUse use, int level) : RowLoops
{
    public override RowUse Use => use;

    /// <summary>The rows; null while no path was read.</summary>
    public BoundRow? Rows { get; private set; }

    /// <summary>The row that is looked at.</summary>
    public EachRow? Each { get; private set; }

    /// <summary>Whether a path leads from the row that is looked at to many others.</summary>
    public bool Branches { get; private set; }

    public override IReadOnlyList<BoundRow> Entered => Rows is null ? [] : [Rows];

    public override BoundRow Enter(BoundRow row)
    {
        if (Rows is null)
        {
            var branch = row;
            while (branch is not null && !BranchesAt(branch))
            {
                branch = From(branch);
            }

            Rows = branch ?? row;
            Each = new(Rows.Entity, EachRowKind.Aggregate, level);
        }

        var entered = Replace(row);
        Branches |= entered.IsMany;
        return entered;
    }

    private BoundRow Replace(BoundRow row) =>
        row == Rows ? Each!
        : From(row) is { } from ? WithFrom(row, Replace(from))
        : row;
}
