using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>The goals that a declaration has set so far. The same goal with another value contradicts the first.</summary>
internal sealed class SoftGoals
{
    private readonly Dictionary<string, (object Value, string Text)> goals = new(StringComparer.Ordinal);

    /// <summary>Notes a goal, or says which earlier one it contradicts.</summary>
    public void Compare(OpenClause clause, BoundSoft soft)
    {
        var text = ClauseText.Of(clause.Source, clause.Node);
        if (Goal(soft, text) is not var (goal, value) || goals.TryAdd(goal, (value, text)))
        {
            return;
        }

        var earlier = goals[goal];
        if (!earlier.Value.Equals(value))
        {
            clause.Problems.Remark(found => found.ContradictingGoal(clause.Locate(clause.Node.Span), earlier.Text));
        }
    }

    /// <summary>What a constraint sets, and to what; null where several of its kind go together.</summary>
    private static (string Goal, object Value)? Goal(BoundSoft soft, string text) =>
        soft switch
        {
            LatencyGoal goal => ($"latency {string.Join(' ', goal.Labels)} {Side(goal.Operator)}", goal.Milliseconds),
            DurationGoal goal => ($"{goal.Goal}", goal.Milliseconds),
            PageGoal goal => ("paginate", goal.Size),
            ThroughputGoal goal => ($"throughput {Side(goal.Operator)}", goal.Count / goal.Milliseconds),
            MaximumGoal goal => ($"max {goal.Name}", goal.Limit),
            RetryGoal goal => ("retry", goal.Retries),
            TimedMove move => ($"after {move.State} {move.Since}", move.Milliseconds),
            EmissionTrigger => ("trigger", text),
            _ => null,
        };

    private static char Side(Relation relation) =>
        relation switch
        {
            Relation.Less or Relation.LessOrEqual => '<',
            Relation.Greater or Relation.GreaterOrEqual => '>',
            Relation.Equal => '=',
            _ => '!',
        };
}
