using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What a condition tells of the state of a row when it holds: <c>status not in [pending, paid]</c>.</summary>
/// <param name="Row">The row.</param>
/// <param name="Field">The field that says which state it is in.</param>
/// <param name="States">The states that it can be in.</param>
internal sealed record StateKnowledge(BoundRow Row, FieldSymbol Field, StateSet States)
{
    /// <summary>All that is told where a condition holds, or does not hold.</summary>
    public static void Read(BoundCondition condition, bool holds, List<StateKnowledge> found)
    {
        switch (condition)
        {
            case Not not:
                Read(not.Condition, !holds, found);
                break;
            case AllOf all when holds:
                foreach (var its in all.Conditions)
                {
                    Read(its, holds, found);
                }

                break;
            case AnyOf any when !holds:
                foreach (var its in any.Conditions)
                {
                    Read(its, holds, found);
                }

                break;
            case AllOf all:
                ReadAlternatives(all.Conditions.AsSpan(), holds, found);
                break;
            case AnyOf any:
                ReadAlternatives(any.Conditions.AsSpan(), holds, found);
                break;
            default:
                if (ReadTest(condition) is { } known)
                {
                    found.Add(holds ? known : known with { States = known.States.Complement() });
                }

                break;
        }
    }

    /// <summary>Of several conditions one holds: that tells something where all are about one row.</summary>
    private static void ReadAlternatives(ReadOnlySpan<BoundCondition> conditions, bool holds, List<StateKnowledge> found)
    {
        StateKnowledge? all = null;
        foreach (var condition in conditions)
        {
            var each = new List<StateKnowledge>();
            Read(condition, holds, each);
            if (each is not [var its] || (all is not null && !(its.Field == all.Field && RowStates.IsSame(its.Row, all.Row))))
            {
                return;
            }

            all = all is null ? its : all with { States = all.States.Or(its.States) };
        }

        if (all is not null)
        {
            found.Add(all);
        }
    }

    private static StateKnowledge? ReadTest(BoundCondition condition)
    {
        switch (condition)
        {
            case InState its:
                return new(its.Row, its.Field, StateSet.Of(its.State));
            case Comparison { Operator: Relation.Equal or Relation.NotEqual } its:
                var (value, constant) = its.Left is FieldValue ? (its.Left, its.Right) : (its.Right, its.Left);
                if (value is FieldValue compared && constant is MemberConstant member)
                {
                    var state = StateSet.Of(member.Member);
                    return new(compared.Row, compared.Field, its.Operator == Relation.Equal ? state : state.Complement());
                }

                return null;
            case InSet { Operand: FieldValue field } its:
                var states = new List<string>(its.Values.Length);
                foreach (var listed in its.Values)
                {
                    if (listed is not MemberConstant one)
                    {
                        return null;
                    }

                    states.Add(one.Member);
                }

                var set = StateSet.Of(states);
                return new(field.Row, field.Field, its.IsNegated ? set.Complement() : set);
            default:
                return null;
        }
    }
}
