using Ossature.Compiler.Syntax.Sds.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>
/// Parses runs, one after the other. The generated parser notes the rules that match; only where all of a run is matched are nodes made of
/// them, so a run of prose costs its tokens and a few rules.
/// </summary>
internal sealed class ClauseReader
{
    private readonly ClauseKinds kinds = new();
    private readonly List<MatchedRule> matched = [];
    private readonly ClauseTokens tokens;
    private readonly SdsClauseParser parser;
    private readonly ClauseRules rules;
    private readonly ConditionBuilder conditions;
    private readonly StepBuilder steps;
    private readonly SoftBuilder soft;
    private readonly PromiseBuilder promises;
    private readonly RuleBuilder other;

    public ClauseReader()
    {
        tokens = new(kinds);
        parser = new(kinds, TextWriter.Null, TextWriter.Null) { Rules = matched };
        rules = new(kinds, matched);
        conditions = new(rules);
        steps = new(rules, conditions);
        soft = new(rules, conditions, steps);
        promises = new(rules, conditions);
        other = new(rules, conditions);
    }

    /// <summary>The tree of a run; null where it is no clause of its form.</summary>
    /// <param name="source">The file.</param>
    /// <param name="run">At least one token of it.</param>
    /// <param name="form">What the run is to be.</param>
    /// <param name="refusedAt">Where the first token stands that fits nowhere, or where the run ends too early.</param>
    public SyntaxNode? Read(SourceText source, SyntaxTokenList run, ClauseForm form, out int refusedAt)
    {
        matched.Clear();
        tokens.Read(source.Text, run, form);
        Match(form);
        if (kinds.IsRefused)
        {
            refusedAt = kinds.RefusedAt < run.Count ? run[kinds.RefusedAt].Start : run[^1].End;
            return null;
        }

        rules.Start(run);
        conditions.Source = source;
        var tree = Build(form);
        refusedAt = rules.RefusedAt;
        return refusedAt < 0 ? tree : null;
    }

    private void Match(ClauseForm form)
    {
        switch (form)
        {
            case ClauseForm.Condition:
                parser.conditionClause();
                break;
            case ClauseForm.Outcome:
                parser.outcomeClause();
                break;
            case ClauseForm.Step:
                parser.stepClause();
                break;
            case ClauseForm.Soft:
                parser.softClause();
                break;
            case ClauseForm.Invariant:
                parser.invariantClause();
                break;
            case ClauseForm.ContractClause:
                parser.contractClause();
                break;
            case ClauseForm.Responses:
                parser.responsesClause();
                break;
            case ClauseForm.Grants:
                parser.grantsClause();
                break;
            case ClauseForm.Rate:
                parser.rateClause();
                break;
            case ClauseForm.LogPhrase:
                parser.logClause();
                break;
            case ClauseForm.MetricPhrase:
                parser.metricClause();
                break;
            case ClauseForm.TracePhrase:
                parser.traceClause();
                break;
            case ClauseForm.TestFailureStep:
                parser.failureStepClause();
                break;
            default:
                parser.failureClause();
                break;
        }
    }

    private SyntaxNode Build(ClauseForm form)
    {
        if (form == ClauseForm.Invariant)
        {
            return promises.Invariant();
        }

        rules.Enter();
        return form switch
        {
            ClauseForm.Condition => conditions.Condition(),
            ClauseForm.Outcome => steps.Outcome(),
            ClauseForm.Step => steps.Step(),
            ClauseForm.Soft => soft.Soft(),
            ClauseForm.ContractClause => promises.Contract(),
            ClauseForm.Responses => steps.Responses(),
            ClauseForm.Grants => other.Grants(),
            ClauseForm.Rate => other.Rate(),
            ClauseForm.LogPhrase => other.LogPhrase(),
            ClauseForm.MetricPhrase => other.Metric(),
            ClauseForm.TracePhrase => other.Trace(),
            ClauseForm.TestFailureStep => other.FailureStep(),
            _ => other.StillFailing(),
        };
    }
}
