using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Finds what conditions and values are about. However long their paths are, nothing recurses.</summary>
internal sealed class Mentions
{
    private readonly Stack<object?> open = new();

    /// <summary>The modules whose entities and events are named.</summary>
    public HashSet<string> Modules { get; } = new(StringComparer.Ordinal);

    /// <summary>The entity of which every row is meant, the leftmost; null where there is none.</summary>
    public EntitySymbol? Subject { get; private set; }

    /// <summary>The entities of whose rows the named events tell, in order.</summary>
    public List<EntitySymbol> Told { get; } = [];

    /// <summary>Adds what a condition is about.</summary>
    public void Add(BoundCondition condition) => Walk(condition);

    /// <summary>Adds the module of an entity; the built-in one has none.</summary>
    public void Add(EntitySymbol? entity)
    {
        if (entity is { Module.Length: > 0 })
        {
            Modules.Add(entity.Module);
        }
    }

    private void Walk(object part)
    {
        open.Push(part);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case BoundCondition condition:
                    Open(condition);
                    break;
                case BoundExpression expression:
                    Open(expression);
                    break;
                case BoundRow row:
                    Open(row);
                    break;
            }
        }
    }

    /// <summary>What stands on the left is pushed last, to be looked at first.</summary>
    private void Open(BoundCondition condition)
    {
        switch (condition)
        {
            case AllOf all:
                PushAll(all.Conditions.AsSpan());
                break;
            case AnyOf any:
                PushAll(any.Conditions.AsSpan());
                break;
            case Not not:
                open.Push(not.Condition);
                break;
            case Quantified quantified:
                open.Push(quantified.Test);
                open.Push(quantified.Rows);
                break;
            case Comparison comparison:
                open.Push(comparison.Right);
                open.Push(comparison.Left);
                break;
            case InSet set:
                open.Push(set.Operand);
                break;
            case InRange range:
                open.Push(range.Operand);
                break;
            case NotFound found:
                Add(found.Entity);
                break;
            case NotOwner owner:
                Add(owner.Entity);
                break;
            case HasNoRows empty:
                open.Push(empty.Row);
                break;
            case IsEmpty empty:
                open.Push(empty.Value);
                break;
            case Fails fails:
                open.Push(fails.Row);
                break;
            case ValueExists exists:
                Add(exists.Field.Entity);
                open.Push(exists.Value);
                break;
            case RowExists exists:
                open.Push(exists.Row);
                break;
            case IsPresent present:
                open.Push(present.Value);
                break;
            case InState state:
                open.Push(state.Row);
                break;
            case HasReached state:
                open.Push(state.Row);
                break;
            case IsTrue value:
                open.Push(value.Value);
                break;
            case WasPerformed performed:
                Add(performed.Field?.Entity);
                open.Push(performed.Row);
                break;
            case WasEmitted emitted:
                Modules.Add(emitted.Event.Module);
                Tell(emitted.Event.Entity);
                break;
        }
    }

    private void Open(BoundExpression expression)
    {
        switch (expression)
        {
            case RowValue value:
                open.Push(value.Row);
                break;
            case FieldValue value:
                open.Push(value.Row);
                break;
            case RowId value:
                open.Push(value.Row);
                break;
            case CorrelatedRow value:
                open.Push(value.Row);
                break;
            case PartValue value:
                open.Push(value.Of);
                break;
            case UnknownValue value:
                open.Push(value.Of);
                break;
            case Negation negation:
                open.Push(negation.Operand);
                break;
            case Arithmetic arithmetic:
                for (var at = arithmetic.Rest.Length - 1; at >= 0; at--)
                {
                    open.Push(arithmetic.Rest[at].Operand);
                }

                open.Push(arithmetic.First);
                break;
            case Aggregate aggregate:
                open.Push(aggregate.Condition);
                open.Push(aggregate.Value);
                open.Push(aggregate.Rows);
                break;
        }
    }

    private void Open(BoundRow row)
    {
        Add(row.Entity);
        switch (row)
        {
            case ReferencedRow referenced:
                open.Push(referenced.Of);
                break;
            case ReferringRows referring:
                open.Push(referring.Of);
                break;
            case JoinedRow joined:
                open.Push(joined.Of);
                break;
            case JoinedRows joined:
                open.Push(joined.Of);
                break;
            case EventRow told:
                Tell(told.Entity);
                break;
            case EachRow { Kind: EachRowKind.Subject } each:
                Subject ??= each.Entity;
                break;
        }
    }

    private void Tell(EntitySymbol? entity)
    {
        if (entity is not null)
        {
            Told.Add(entity);
        }
    }

    private void PushAll(ReadOnlySpan<BoundCondition> conditions)
    {
        for (var at = conditions.Length - 1; at >= 0; at--)
        {
            open.Push(conditions[at]);
        }
    }
}
