using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bodies;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds the blocks <c>on test failure</c> of a section, or of the system. Several of them are taken as one.</summary>
/// <param name="owner">Whose they are, as a person calls it.</param>
/// <param name="scope">What names can mean.</param>
/// <param name="begin">Begins to bind the steps of what follows where tests fail to the last.</param>
/// <param name="diagnostics">Where the errors go.</param>
internal sealed class TestFailureBinder(string owner, ClauseScope scope, Func<StepBody> begin, DiagnosticBag diagnostics)
{
    private const string TestFailure = "test failure";
    private readonly SoftBinder goals = new();
    private readonly ImmutableArray<BoundClause<BoundFailureStep>>.Builder steps = ImmutableArray.CreateBuilder<
        BoundClause<BoundFailureStep>
    >();
    private readonly ImmutableArray<BoundClause<BoundGivingUp>>.Builder givingUp = ImmutableArray.CreateBuilder<
        BoundClause<BoundGivingUp>
    >();
    private readonly ImmutableArray<BoundClause<BoundSoft>>.Builder softs = ImmutableArray.CreateBuilder<
        BoundClause<BoundSoft>
    >();
    private (HandlerSyntax Node, SourceText Source)? first;

    /// <summary>Binds a handler that several words trigger, and closes all its clauses.</summary>
    public void Add(HandlerSyntax handler, SourceText source, ClauseLedger clauses)
    {
        var trigger = Join(source, handler.Trigger);
        if (trigger != TestFailure)
        {
            if (trigger.Length > 0)
            {
                ReportUnknown(handler, source, trigger);
            }

            // Nobody knows what its clauses mean.
            clauses.Skip(handler, handler.Block);
            begin().AddUnbound(source, handler.Block);
            return;
        }

        if (first is not null)
        {
            diagnostics.SecondTestFailurePolicy(Place(handler, source), owner);
        }

        first ??= (handler, source);
        foreach (var member in handler.Block.Members)
        {
            Bind(handler, member, clauses);
        }
    }

    /// <summary>What all of them say together; null where there is none.</summary>
    public BoundTestFailurePolicy? Finish()
    {
        if (first is not var (node, source))
        {
            return null;
        }

        var retries = FindRetries();
        if (retries is null)
        {
            diagnostics.NoRetryLimit(Place(node, source), Fix(node, source));
        }

        return new(
            node,
            retries ?? BoundTestFailurePolicy.DefaultRetries,
            steps.ToImmutable(),
            givingUp.ToImmutable(),
            softs.ToImmutable()
        );
    }

    private void Bind(HandlerSyntax handler, MemberSyntax member, ClauseLedger clauses)
    {
        switch (member)
        {
            case StepSyntax step:
                var opened = clauses.Open(handler, step, ClauseKind.Step);
                steps.Add(clauses.Close(opened, Bind(opened, step)));
                break;
            case AssertionSyntax assertion:
                var clause = clauses.Open(handler, assertion, ClauseKind.Assert);
                givingUp.Add(clauses.Close(clause, Bind(clause, assertion)));
                break;
            case SoftSyntax soft:
                softs.Add(goals.BindLine(handler, soft, clauses, scope));
                break;
        }
    }

    private static BoundFailureStep? Bind(OpenClause clause, StepSyntax step) =>
        clause.Read(step.Run, ClauseForm.TestFailureStep) switch
        {
            FeedBackStepSyntax feed => new FeedBackStep(feed.What.IsEmpty ? "" : feed.What.Text(clause.Source)),
            RegenerateStepSyntax => new RegenerateStep(),
            RerunStepSyntax => new RerunStep(),
            _ => null,
        };

    private BoundGivingUp? Bind(OpenClause clause, AssertionSyntax assertion)
    {
        var head = clause.Read(assertion.Head, ClauseForm.TestFailureCondition);
        var tail = clause.Read(assertion.Outcome, ClauseForm.Responses) as ResponseListSyntax;
        var body = begin();
        if (head is not null && tail is not null && new ResponseBinder(body, clause).Bind(tail) is { } responses)
        {
            return new(responses);
        }

        body.AddUnbound(clause.Source, clause.Node);
        return null;
    }

    private long? FindRetries()
    {
        foreach (var soft in softs)
        {
            if (soft.Meaning is MaximumGoal { Name: "retries", Limit: var limit })
            {
                return limit;
            }
        }

        return null;
    }

    private void ReportUnknown(HandlerSyntax handler, SourceText source, string trigger)
    {
        var place = Place(handler, source);
        var (help, fix) = NearNames.Nearest(trigger, [TestFailure]) is null
            ? ("write `on test failure`, or `on` and the event with its module", null)
            : NearNames.Suggest(place, trigger, [TestFailure]);
        diagnostics.UnknownTrigger(place, trigger, help, fix);
    }

    /// <summary>Writes the limit below the opening brace, as the first line is written.</summary>
    private static CodeFix? Fix(HandlerSyntax handler, SourceText source)
    {
        foreach (var member in handler.Block.Members)
        {
            var start = member.Span.Start;
            var line = source.Text.LastIndexOf('\n', start) + 1;
            var indent = source.Text[line..start];
            return indent.AsSpan().Trim(' ').IsEmpty
                ? CodeFix.Replace(
                    "write `~ max retries: 3`",
                    new(line, 0),
                    $"{indent}~ max retries: {BoundTestFailurePolicy.DefaultRetries}\n"
                )
                : null;
        }

        return null;
    }

    private static Location Place(HandlerSyntax handler, SourceText source) =>
        Location.Of(source, handler.Trigger.IsEmpty ? handler.Keyword.Span : handler.Trigger.Span());

    private static string Join(SourceText source, SyntaxTokenList words)
    {
        var text = new string[words.Count];
        for (var at = 0; at < text.Length; at++)
        {
            text[at] = source.ToString(words[at].Span);
        }

        return string.Join(' ', text);
    }
}
