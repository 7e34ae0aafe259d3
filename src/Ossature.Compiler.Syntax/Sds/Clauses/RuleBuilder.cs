using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>Makes the nodes of grants, rates, phrases of <c>observe</c> and what happens after a failed test.</summary>
internal sealed class RuleBuilder(ClauseRules rules, ConditionBuilder conditions)
{
    public GrantListSyntax Grants()
    {
        var rule = rules.Enter();
        var grants = ImmutableArray.CreateBuilder<GrantSyntax>();
        while (rules.IsInside(rule))
        {
            grants.Add(Grant());
        }

        return new(grants.DrainToImmutable());
    }

    public RateSyntax Rate()
    {
        var rule = rules.Skip();
        var hasScope = rule.End - rule.Start > 3;
        return new(
            conditions.FlowRate(rule.Start),
            hasScope ? rules.Token(rule.End - 2) : null,
            hasScope ? rules.Token(rule.End - 1) : null
        );
    }

    public ObserveFormSyntax LogPhrase()
    {
        var rule = rules.Enter();
        if (rules.IsInside(rule))
        {
            return Metric();
        }

        var subject = rules.KindAt(rule.Start + 1) switch
        {
            SdsClauseParser.API => LogSubject.ApiCalls,
            SdsClauseParser.ERRORS => LogSubject.Errors,
            SdsClauseParser.STATES => LogSubject.StateTransitions,
            SdsClauseParser.EVENTS => LogSubject.Events,
            SdsClauseParser.LOGINS => LogSubject.Logins,
            _ => LogSubject.Notifications,
        };
        return new AllPhraseSyntax(rules.Token(rule.Start), rules.Tokens(rule.Start + 1, rule.End), subject);
    }

    public NamePhraseSyntax Metric() => new(conditions.Path());

    public FlowPhraseSyntax Trace()
    {
        var rule = rules.Skip();
        return new(
            rules.Token(rule.Start),
            rules.Token(rule.Start + 1),
            rule.End - rule.Start > 2 ? rules.Token(rule.End - 1) : null
        );
    }

    /// <summary>The rule <c>onStep</c>.</summary>
    public FailureStepSyntax FailureStep()
    {
        var rule = rules.Skip();
        var back = rule.End - ClauseTokens.BackToGeneratingAgent;
        var words = rules.Tokens(rule.Start, rule.End);
        return rules.KindAt(rule.Start) switch
        {
            SdsClauseParser.FEED => new FeedBackStepSyntax(
                rules.Token(rule.Start),
                rules.Tokens(rule.Start + 1, back),
                rules.Tokens(back, rule.End)
            ),
            SdsClauseParser.RE_RUN => new RerunStepSyntax(words),
            _ => new RegenerateStepSyntax(words),
        };
    }

    /// <summary>The rule <c>onCondition</c>.</summary>
    public StillFailingSyntax StillFailing()
    {
        var rule = rules.Skip();
        return new(rules.Tokens(rule.Start, rule.End));
    }

    private GrantSyntax Grant()
    {
        var rule = rules.Enter();
        var comma = rules.TokenBehind(rule, SdsClauseParser.COMMA);
        var role = rules.Token(rules.Skip().Start);
        if (!rules.IsInside(rule))
        {
            return new(role, null, [], null, comma);
        }

        var methods = ImmutableArray.CreateBuilder<GrantMethodSyntax>();
        while (rules.IsInside(rule))
        {
            var name = rules.Skip();
            methods.Add(new(rules.Token(name.Start), rules.TokenBehind(name, SdsClauseParser.COMMA)));
        }

        return new(role, rules.Token(rule.Start + 1), methods.DrainToImmutable(), rules.Token(rule.End - 1), comma);
    }
}
