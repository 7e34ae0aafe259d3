using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>Makes the nodes of steps, and of what an assertion or a contract answers with. Recursion ends where the parser's does.</summary>
internal sealed class StepBuilder(ClauseRules rules, ConditionBuilder conditions)
{
    public OutcomeSyntax Outcome()
    {
        var rule = rules.Enter();
        OutcomeHeadSyntax head;
        if (rules.NextIn(rule) == SdsClauseParser.RULE_name)
        {
            head = new ErrorOutcomeSyntax(rules.Token(rules.Skip().Start));
        }
        else
        {
            var number = rules.Token(rule.Start);
            var message = rules.Token(rule.Start + 1, SdsClauseParser.STRING);
            head = new StatusOutcomeSyntax(
                number,
                message is { } text ? conditions.Text(text) : null,
                conditions.Integer(number)
            );
        }

        var consequences = ImmutableArray.CreateBuilder<ResponseSyntax>();
        while (rules.IsInside(rule))
        {
            var separator = rules.TokenBefore;
            rules.Enter();
            consequences.Add(new(separator, null, Consequence()));
        }

        return new(head, consequences.DrainToImmutable());
    }

    public ResponseListSyntax Responses()
    {
        var rule = rules.Enter();
        var responses = ImmutableArray.CreateBuilder<ResponseSyntax>();
        while (rules.IsInside(rule))
        {
            SyntaxToken? separator = responses.Count > 0 ? rules.TokenBefore : null;
            responses.Add(Response(separator));
        }

        return new(responses.DrainToImmutable());
    }

    /// <summary>The rule <c>retry</c>.</summary>
    public RetrySyntax Retry()
    {
        var rule = rules.Skip();
        var length = rule.End - rule.Start;
        return new(
            rules.Token(rule.Start),
            conditions.Number(rule.Start + 1),
            length > 2 ? rules.Token(rule.Start + 2) : null,
            length > 4 ? rules.Token(rule.Start + 3) : null,
            length > 2 ? rules.Token(rule.End - 1) : null
        );
    }

    /// <summary>The rule <c>stepForm</c>.</summary>
    public StepFormSyntax Step()
    {
        rules.Enter();
        var rule = rules.Enter();
        var word = rules.Token(rule.Start);
        switch (rule.Kind)
        {
            case SdsClauseParser.RULE_conditional:
                var condition = conditions.Condition();
                return new ConditionalSyntax(word, condition, rules.TokenBefore, Step());
            case SdsClauseParser.RULE_loop:
                return Loop(rule);
            case SdsClauseParser.RULE_creation:
                return new CreationSyntax(word, conditions.Path(), rules.IsInside(rule) ? Arguments() : null);
            case SdsClauseParser.RULE_setting:
                return new SettingSyntax(word, Assignments(rule));
            case SdsClauseParser.RULE_counter:
                return Counter(rule);
            case SdsClauseParser.RULE_emission:
                return new EmissionSyntax(word, conditions.Path());
            case SdsClauseParser.RULE_snapshot:
                var source = conditions.Path();
                return new SnapshotSyntax(word, source, rules.TokenBefore, conditions.Path());
            case SdsClauseParser.RULE_restore:
                var field = conditions.Path();
                SyntaxToken? per = rules.IsInside(rule) ? rules.TokenBefore : null;
                return new RestoreSyntax(word, field, per, per is null ? null : conditions.Path());
            case SdsClauseParser.RULE_external:
                return rules.KindAt(rule.Start) == SdsClauseParser.CHARGE
                    ? new ChargeSyntax(word, conditions.Path())
                    : new RefundSyntax(word, conditions.Path());
            case SdsClauseParser.RULE_deletion:
                return new DeletionSyntax(word, conditions.Path());
            case SdsClauseParser.RULE_notification:
                return Notification(rule);
            default:
                var call = rules.Token(rule.Start, SdsClauseParser.CALL);
                return Call(call, rules.Token(rules.Skip().Start));
        }
    }

    private ResponseSyntax Response(SyntaxToken? separator)
    {
        var rule = rules.Enter();
        var then = rules.Token(rule.Start, SdsClauseParser.THEN);
        switch (rules.NextIn(rule))
        {
            case SdsClauseParser.RULE_retry:
                return new(separator, then, Retry());
            case SdsClauseParser.RULE_name:
                var word = rules.TokenBefore;
                var isHalt = rules.KindAt(rule.End - 2) == SdsClauseParser.HALT;
                var name = rules.Token(rules.Skip().Start);
                return new(separator, then, isHalt ? new HaltSyntax(word, name) : new AlertSyntax(word, name));
            default:
                return new(separator, then, Consequence());
        }
    }

    /// <summary>The rule <c>rollback</c> or <c>stepForm</c>.</summary>
    private ConsequenceSyntax Consequence()
    {
        if (rules.Next.Kind != SdsClauseParser.RULE_rollback)
        {
            return Step();
        }

        var rule = rules.Enter();
        return new RollbackSyntax(rules.Token(rule.Start), rules.IsInside(rule) ? conditions.Path() : null);
    }

    private LoopSyntax Loop(MatchedRule rule)
    {
        var @for = rules.Token(rule.Start, SdsClauseParser.FOR);
        var each = rules.TokenBefore;
        var rows = conditions.Path();
        var colon = rules.Token(rules.Skip().Start);
        return new(@for, each, rows, colon, Step());
    }

    private StepFormSyntax Counter(MatchedRule rule)
    {
        var word = rules.Token(rule.Start);
        var field = conditions.Path();
        SyntaxToken? by = rules.IsInside(rule) ? rules.TokenBefore : null;
        var amount = by is null ? null : conditions.Expression();
        return rules.KindAt(rule.Start) == SdsClauseParser.INCREMENT
            ? new IncrementSyntax(word, field, by, amount)
            : new DecrementSyntax(word, field, by, amount);
    }

    private ArgumentListSyntax Arguments()
    {
        var rule = rules.Enter();
        var arguments = ImmutableArray.CreateBuilder<ArgumentSyntax>();
        while (rules.IsInside(rule))
        {
            arguments.Add(Argument());
        }

        return new(rules.Token(rule.Start), arguments.DrainToImmutable(), rules.Token(rule.End - 1));
    }

    private ArgumentSyntax Argument()
    {
        var rule = rules.Enter();
        var comma = rules.TokenBehind(rule, SdsClauseParser.COMMA);
        var value = conditions.Expression();
        if (!rules.IsInside(rule))
        {
            return new(null, null, value, comma);
        }

        var colon = rules.Token(rules.Skip().Start);
        return new(conditions.AsName(value), colon, conditions.Expression(), comma);
    }

    private ImmutableArray<SettingPartSyntax> Assignments(MatchedRule setting)
    {
        var assignments = ImmutableArray.CreateBuilder<SettingPartSyntax>();
        while (rules.IsInside(setting))
        {
            var rule = rules.Enter();
            var comma = rules.TokenBehind(rule, SdsClauseParser.ASSIGNMENT_COMMA);
            var target = conditions.Path();
            if (rules.NextIn(rule) == SdsClauseParser.RULE_arguments)
            {
                assignments.Add(new RowAssignmentSyntax(target, Arguments(), comma));
            }
            else
            {
                var equals = rules.TokenBefore;
                assignments.Add(new FieldAssignmentSyntax(target, equals, conditions.Expression(), comma));
            }
        }

        return assignments.DrainToImmutable();
    }

    private StepFormSyntax Notification(MatchedRule rule)
    {
        var word = rules.Token(rule.Start);
        if (rules.NextIn(rule) != SdsClauseParser.RULE_name)
        {
            var call = Call(null, word);
            return Recipients.Of(call) ?? (StepFormSyntax)call;
        }

        var names = ImmutableArray.CreateBuilder<PlusNameSyntax>();
        while (rules.IsInside(rule))
        {
            SyntaxToken? plus = names.Count > 0 ? rules.TokenBefore : null;
            names.Add(new(plus, rules.Token(rules.Skip().Start)));
        }

        return new NotificationSyntax(word, null, names.DrainToImmutable(), null, [], null);
    }

    /// <summary>The rule <c>callArguments</c>, behind the name.</summary>
    private CallSyntax Call(SyntaxToken? word, SyntaxToken action)
    {
        var rule = rules.Enter();
        var arguments = ImmutableArray.CreateBuilder<CallArgumentSyntax>();
        while (rules.IsInside(rule))
        {
            var argument = rules.Enter();
            var each = rules.Token(argument.Start, SdsClauseParser.EACH);
            var comma = rules.TokenBehind(argument, SdsClauseParser.COMMA);
            arguments.Add(new(each, conditions.Expression(), comma));
        }

        return new(word, action, rules.Token(rule.Start), arguments.DrainToImmutable(), rules.Token(rule.End - 1));
    }
}
