using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>Makes the nodes of soft constraints.</summary>
internal sealed class SoftBuilder(ClauseRules rules, ConditionBuilder conditions, StepBuilder steps)
{
    /// <summary>The rule <c>softForm</c>.</summary>
    public SoftFormSyntax Soft()
    {
        var rule = rules.Enter();
        var first = rules.Token(rule.Start);
        switch (rules.KindAt(rule.Start))
        {
            case SdsClauseParser.LATENCY:
                while (rules.NextIn(rule) == SdsClauseParser.RULE_name)
                {
                    rules.Skip();
                }

                var sign = rules.Skip().Start;
                return new LatencyGoalSyntax(first, rules.Tokens(rule.Start + 1, sign), rules.Token(sign), conditions.Quantity());
            case SdsClauseParser.CACHE:
                return Duration(rule, DurationGoalKind.Cache);
            case SdsClauseParser.TIMEOUT:
                return Duration(rule, DurationGoalKind.Timeout);
            case SdsClauseParser.RETENTION:
                return Duration(rule, DurationGoalKind.Retention);
            case SdsClauseParser.PAGINATE:
                return new PageGoalSyntax(first, rules.Token(rules.Skip().Start), conditions.Quantity());
            case SdsClauseParser.THROUGHPUT:
                var sense = rules.Skip().Start;
                return new ThroughputGoalSyntax(first, rules.Token(sense), conditions.FlowRate(sense + 1));
            case SdsClauseParser.MAX:
                var name = rules.Token(rules.Skip().Start);
                return new MaximumGoalSyntax(first, name, rules.Token(rules.Skip().Start), conditions.Quantity());
            case SdsClauseParser.TRIGGER:
                return new EmissionRuleSyntax(first, rules.TokenBefore, conditions.Condition());
            case SdsClauseParser.EMIT:
                return Emission(first);
            case SdsClauseParser.RETRY:
                return new RetryGoalSyntax(steps.Retry());
            default:
                return TimedMove(rule);
        }
    }

    private DurationGoalSyntax Duration(MatchedRule rule, DurationGoalKind goal)
    {
        var (word, sign) = (rules.Token(rule.Start), rules.Token(rule.Start + 1));
        if (rules.NextIn(rule) == SdsClauseParser.RULE_colon)
        {
            rules.Skip();
        }

        return new(word, sign, conditions.Quantity(), goal);
    }

    private SoftFormSyntax Emission(SyntaxToken emit)
    {
        var path = conditions.Path();
        var @if = rules.TokenBefore;
        return conditions.ConditionOrExpression() switch
        {
            PathSyntax { IsName: true, Head: var word } when conditions.Says(word, "threshold") => new ThresholdEmissionSyntax(
                emit,
                path,
                @if,
                word
            ),
            var condition => new ConditionalEmissionSyntax(emit, path, @if, conditions.AsCondition(condition)),
        };
    }

    private TimedMoveSyntax TimedMove(MatchedRule rule)
    {
        var verb = rules.Token(rules.Skip().Start);
        var after = rules.TokenBefore;
        return new(verb, after, conditions.Quantity(), rules.IsInside(rule) ? conditions.Path() : null);
    }
}
