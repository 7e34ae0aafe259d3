using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>Makes the nodes of invariants and of what contracts promise.</summary>
internal sealed class PromiseBuilder(ClauseRules rules, ConditionBuilder conditions)
{
    /// <summary>The rule <c>invariantClause</c>.</summary>
    public InvariantClauseSyntax Invariant()
    {
        var rule = rules.Enter();
        return new(InvariantForm(), Modifiers(rule));
    }

    /// <summary>The rule <c>contractForm</c>.</summary>
    public ContractFormSyntax Contract()
    {
        rules.Enter();
        var first = conditions.ConditionOrExpression();
        switch (rules.Next.Kind)
        {
            case SdsClauseParser.RULE_promise:
                return Promise(conditions.AsPath(first));
            case SdsClauseParser.RULE_deadline:
                return Deadline(conditions.AsPath(first));
            case SdsClauseParser.RULE_referential:
                return Referential(conditions.AsPath(first));
            default:
                return new GuaranteeSyntax(conditions.AsCondition(first), Modifiers(rules.Enter()));
        }
    }

    private InvariantFormSyntax InvariantForm()
    {
        var form = rules.Enter();
        if (rules.NextIn(form) == SdsClauseParser.RULE_existence)
        {
            return Existence();
        }

        var first = FactOrCondition();
        switch (rules.NextIn(form))
        {
            case SdsClauseParser.RULE_lifecycle:
                return Lifecycle(rules.Token(form.Start), Subject(form, first));
            case SdsClauseParser.RULE_production:
                return Production(rules.Token(form.Start), Subject(form, first));
            case SdsClauseParser.RULE_quota:
                return Quota(conditions.AsPath(first));
            case SdsClauseParser.RULE_implication:
                var arrow = rules.Token(rules.Enter().Start);
                return new ImplicationSyntax(AsFact(first), arrow, AsFact(FactOrCondition()));
            default:
                return new FactInvariantSyntax(AsFact(first));
        }
    }

    /// <summary>The rule <c>fact</c>. A condition stays what it is, because it may turn out to be the beginning of another form.</summary>
    private SyntaxNode FactOrCondition()
    {
        var rule = rules.Enter();
        return rules.NextIn(rule) == SdsClauseParser.RULE_path
            ? new EmittedFactSyntax(rules.Token(rule.Start), conditions.Path(), rules.Token(rule.End - 1))
            : conditions.ConditionOrExpression();
    }

    private FactSyntax AsFact(SyntaxNode node) => node as FactSyntax ?? new ConditionFactSyntax(conditions.AsCondition(node));

    /// <summary>The path of <c>every path</c>, which was read as a condition.</summary>
    private PathSyntax Subject(MatchedRule form, SyntaxNode node)
    {
        if (node is EveryConditionSyntax { Test: PathConditionSyntax test } && rules.KindAt(form.Start) == SdsClauseParser.EVERY)
        {
            return test.Path;
        }

        rules.Refuse(node.Span.Start);
        return new(null, null, rules.Tokens(0, 1));
    }

    private LifecycleSyntax Lifecycle(SyntaxToken every, PathSyntax subject)
    {
        var rule = rules.Enter();
        var states = conditions.Set();
        var within = rules.TokenBefore;
        return new(
            every,
            subject,
            rules.Token(rule.Start),
            rules.Token(rule.Start + 1),
            rules.Token(rule.Start + 2),
            states,
            within,
            conditions.Quantity()
        );
    }

    private ProductionSyntax Production(SyntaxToken every, PathSyntax subject)
    {
        var rule = rules.Enter();
        var count = Count();
        var product = conditions.Path();
        var (within, deadline) = Within(rule);
        return new(every, subject, rules.Token(rule.Start), count, product, within, deadline);
    }

    private ExistenceSyntax Existence()
    {
        var rule = rules.Enter();
        var subject = rules.Skip();
        var (without, counterpart) = (subject.End, rules.Next.Start);
        var hasOne = rules.KindAt(counterpart - 2) == SdsClauseParser.ONE;
        return new(
            rules.Token(rule.Start),
            conditions.Path(subject),
            rules.Token(without),
            rules.Token(without + 1, SdsClauseParser.A),
            hasOne ? rules.Token(counterpart - 3) : null,
            hasOne ? rules.Token(counterpart - 2) : null,
            rules.Token(counterpart - 1),
            conditions.Path()
        );
    }

    private QuotaSyntax Quota(PathSyntax subject)
    {
        var rule = rules.Enter();
        var keys = ImmutableArray.CreateBuilder<QuotaKeySyntax>();
        while (rules.NextIn(rule) == SdsClauseParser.RULE_path)
        {
            var comma = rules.TokenBehind(rules.Next, SdsClauseParser.COMMA);
            keys.Add(new(conditions.Path(), comma));
        }

        var colon = rules.Skip().Start;
        var number = rules.Token(colon + 2);
        SyntaxToken? where = rules.IsInside(rule) ? rules.TokenBefore : null;
        var condition = where is null ? null : conditions.Condition();
        var bound = rules.KindAt(colon + 1) switch
        {
            SdsClauseParser.MAX => CountBound.AtMost,
            SdsClauseParser.MIN => CountBound.AtLeast,
            _ => CountBound.Exactly,
        };
        return new(
            subject,
            rules.Token(rule.Start),
            keys.DrainToImmutable(),
            rules.Token(colon),
            rules.Token(colon + 1),
            number,
            where,
            condition,
            bound,
            conditions.Integer(number)
        );
    }

    private PromiseSyntax Promise(PathSyntax trigger)
    {
        var must = rules.TokenBefore;
        var rule = rules.Enter();
        var count = rules.NextIn(rule) == SdsClauseParser.RULE_count ? Count() : null;
        var product = conditions.Path();
        var (within, deadline) = Within(rule);
        return new(trigger, must, rules.Token(rule.Start), count, product, within, deadline);
    }

    private DeadlinePromiseSyntax Deadline(PathSyntax product)
    {
        var must = rules.TokenBefore;
        var rule = rules.Enter();
        var (occur, within) = (rules.Token(rule.Start), rules.Token(rule.Start + 1));
        var deadline = conditions.Quantity();
        return new(product, must, occur, within, deadline, rules.TokenBefore, conditions.Path());
    }

    private ReferentialPromiseSyntax Referential(PathSyntax referrer)
    {
        var rule = rules.Enter();
        var (references, only) = (rules.Token(rule.Start), rules.Token(rule.Start + 1));
        var target = conditions.Path();
        return new(referrer, references, only, target, rules.TokenBefore, conditions.Condition());
    }

    private (SyntaxToken? Within, NumberExpressionSyntax? Deadline) Within(MatchedRule rule)
    {
        SyntaxToken? within = rules.IsInside(rule) ? rules.TokenBefore : null;
        return (within, within is null ? null : conditions.Quantity());
    }

    private CountSyntax Count()
    {
        var rule = rules.Skip();
        var word = rule.End - 2;
        var number = rules.Token(rule.End - 1);
        var bound = rules.KindAt(word) switch
        {
            SdsClauseParser.LEAST => CountBound.AtLeast,
            SdsClauseParser.MOST => CountBound.AtMost,
            _ => CountBound.Exactly,
        };
        var value = rules.KindAt(rule.End - 1) == SdsClauseParser.ONE ? 1 : conditions.Integer(number);
        return new(rules.Token(rule.Start, SdsClauseParser.AT), rules.Token(word), number, bound, value);
    }

    private ImmutableArray<ClauseModifierSyntax> Modifiers(MatchedRule around)
    {
        var modifiers = ImmutableArray.CreateBuilder<ClauseModifierSyntax>();
        while (rules.IsInside(around))
        {
            var rule = rules.Skip();
            modifiers.Add(new(rules.Token(rule.Start), rules.Token(rule.End - 1)));
        }

        return modifiers.DrainToImmutable();
    }
}
