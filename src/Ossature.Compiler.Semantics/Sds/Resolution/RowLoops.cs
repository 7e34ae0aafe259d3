using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>The rows that a part of a clause goes through.</summary>
internal abstract class RowLoops
{
    /// <summary>So many steps may lead to a row before no further noun is looked for beside it; no path is longer.</summary>
    private const int Farthest = 64;

    /// <summary>What the next noun's rows are wanted for.</summary>
    public abstract RowUse Use { get; }

    /// <summary>The rows that are gone through already.</summary>
    public abstract IReadOnlyList<BoundRow> Entered { get; }

    /// <summary>The row that a noun means while one row after the other is looked at.</summary>
    public abstract BoundRow Enter(BoundRow row);

    /// <summary>Whether so many steps lead to a row that nothing is looked for beside it.</summary>
    public static bool IsFar(BoundRow row)
    {
        var steps = 0;
        for (var its = From(row); its is not null; its = From(its))
        {
            steps++;
        }

        return steps >= Farthest;
    }

    /// <summary>The row that another one is found from; null where it is found by itself.</summary>
    public static BoundRow? From(BoundRow row) =>
        row switch
        {
            ReferencedRow its => its.Of,
            ReferringRows its => its.Of,
            JoinedRow its => its.Of,
            JoinedRows its => its.Of,
            _ => null,
        };

    /// <summary>The same row, found from another one.</summary>
    protected static BoundRow WithFrom(BoundRow row, BoundRow from) =>
        row switch
        {
            ReferencedRow its => its with { Of = from },
            ReferringRows its => its with { Of = from },
            JoinedRow its => its with { Of = from },
            JoinedRows its => its with { Of = from },
            _ => row,
        };

    /// <summary>Whether the last step to a row is one to many.</summary>
    protected static bool BranchesAt(BoundRow row) =>
        row switch
        {
            AllRows or JoinedRows or ReferringRows => true,
            ReferencedRow its => its.Field.Type is ListType,
            _ => row.IsMany && From(row) is null,
        };
}
