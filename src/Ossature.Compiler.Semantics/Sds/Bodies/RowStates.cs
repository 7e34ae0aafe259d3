using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Which states the rows of a body can be in at the step that is being bound. Of a row that is not told of, nothing is known.</summary>
/// <param name="created">The entities of which a step above makes a row.</param>
internal sealed class RowStates(HashSet<EntitySymbol> created)
{
    /// <summary>A row is compared with others along the way that leads to it. Nobody writes one that is longer; what is known of it is forgotten.</summary>
    private const int LongestWay = 16;

    /// <summary>More states, and more rows, than any body is about: beyond them nothing more is learnt.</summary>
    private const int Most = 200;

    private readonly Dictionary<EntitySymbol, Dictionary<(BoundRow Row, FieldSymbol Field), StateSet>> known = [];
    private readonly Stack<List<(BoundRow Row, FieldSymbol Field, StateSet? Before)>> branches = [];
    private int count;

    /// <summary>The states that a row can be in; null where nothing is known.</summary>
    public StateSet? Find(BoundRow row, FieldSymbol field) =>
        IsShort(row) && known.TryGetValue(row.Entity, out var rows) ? rows.GetValueOrDefault((Made(row), field)) : null;

    /// <summary>A condition holds from here on, or does not.</summary>
    public void Learn(BoundCondition condition, bool holds)
    {
        var told = new List<StateKnowledge>();
        StateKnowledge.Read(condition, holds, told);
        foreach (var its in told)
        {
            var before = Find(its.Row, its.Field);
            Change(its.Row, its.Field, before is null ? its.States : before.And(its.States));
        }
    }

    /// <summary>A row goes to a state. What was known of other rows of the entity is in doubt: one of them may be the same.</summary>
    public void Enter(BoundRow row, FieldSymbol field, StateSet? states)
    {
        Forget(row.Entity);
        Change(row, field, states);
    }

    /// <summary>The rows of an entity may be in any state.</summary>
    public void Forget(EntitySymbol entity)
    {
        if (known.TryGetValue(entity, out var rows))
        {
            foreach (var (row, field) in (List<(BoundRow, FieldSymbol)>)[.. rows.Keys])
            {
                Change(row, field, null);
            }
        }
    }

    /// <summary>All rows may be in any state.</summary>
    public void ForgetAll()
    {
        foreach (var entity in (List<EntitySymbol>)[.. known.Keys])
        {
            Forget(entity);
        }
    }

    /// <summary>What follows happens only sometimes.</summary>
    public void BeginBranch() => branches.Push([]);

    /// <summary>What followed has happened or has not, or has ended the request.</summary>
    /// <param name="isLeft">Whether nothing comes behind it.</param>
    public void EndBranch(bool isLeft)
    {
        var changes = branches.Pop();
        var after = new Dictionary<(BoundRow, FieldSymbol), StateSet?>();
        for (var at = changes.Count - 1; at >= 0; at--)
        {
            var (row, field, before) = changes[at];
            after.TryAdd((row, field), Find(row, field));
            Put(row, field, before);
        }

        foreach (var ((row, field), its) in after)
        {
            if (!isLeft)
            {
                var before = Find(row, field);
                Change(row, field, before is null || its is null ? null : before.Or(its));
            }
        }
    }

    /// <summary>Whether two rows are reached the same way.</summary>
    public static bool IsSame(BoundRow left, BoundRow right) => IsShort(left) && IsShort(right) && left.Equals(right);

    private void Change(BoundRow row, FieldSymbol field, StateSet? states)
    {
        if (IsShort(row))
        {
            row = Made(row);
            if (branches.TryPeek(out var changes))
            {
                changes.Add((row, field, Find(row, field)));
            }

            Put(row, field, states);
        }
    }

    private void Put(BoundRow row, FieldSymbol field, StateSet? states)
    {
        var rows = known.GetValueOrDefault(row.Entity);
        if (rows is not null && rows.Remove((row, field)))
        {
            count--;
        }

        if (states is not null && states.Count < Most && count < Most)
        {
            if (rows is null)
            {
                known.Add(row.Entity, rows = []);
            }

            rows.Add((row, field), states);
            count++;
        }
        else if (rows is { Count: 0 })
        {
            known.Remove(row.Entity);
        }
    }

    /// <summary>What belongs to a row that the body makes is made by the body, too, if it makes any.</summary>
    private BoundRow Made(BoundRow row) =>
        row is JoinedRow { Of: CreatedRow } && created.Contains(row.Entity) ? new CreatedRow(row.Entity) : row;

    private static bool IsShort(BoundRow row)
    {
        var next = row;
        for (var steps = 0; steps < LongestWay; steps++)
        {
            switch (next)
            {
                case ReferencedRow its:
                    next = its.Of;
                    break;
                case ReferringRows its:
                    next = its.Of;
                    break;
                case JoinedRow its:
                    next = its.Of;
                    break;
                case JoinedRows its:
                    next = its.Of;
                    break;
                default:
                    return true;
            }
        }

        return false;
    }
}
