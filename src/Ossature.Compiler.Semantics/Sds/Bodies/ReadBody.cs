using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The clauses of a body, read and not yet bound.</summary>
/// <param name="Declaration">The declaration whose body it is.</param>
/// <param name="Lines">The clauses in order.</param>
internal sealed record ReadBody(DeclarationSyntax Declaration, List<ReadLine> Lines)
{
    /// <summary>Reads a body.</summary>
    public static ReadBody Read(SpecScope scope, DeclarationSyntax declaration, BlockSyntax block)
    {
        var lines = new List<ReadLine>();
        foreach (var line in block.Lines)
        {
            switch (line.Item)
            {
                case AssertionSyntax assertion:
                    var asserted = scope.Clauses.Open(declaration, assertion, ClauseKind.Assert);
                    var condition = asserted.Read(assertion.Head, ClauseForm.Condition);
                    var outcome = asserted.Read(assertion.Outcome, ClauseForm.Outcome);
                    lines.Add(new ReadAssertion(asserted, assertion, condition as ConditionSyntax, outcome as OutcomeSyntax));
                    break;
                case StepSyntax step:
                    var done = scope.Clauses.Open(declaration, step, ClauseKind.Step);
                    lines.Add(new ReadStep(done, step, done.Read(step.Run, ClauseForm.Step) as StepFormSyntax));
                    break;
                case SoftSyntax soft:
                    lines.Add(new ReadSoft(scope.Clauses.Open(declaration, soft, ClauseKind.Soft)));
                    break;
            }
        }

        return new(declaration, lines);
    }

    /// <summary>Every step that could be read, those behind <c>if</c>, <c>each</c> and in outcomes included, in order.</summary>
    public IEnumerable<StepFormSyntax> Steps()
    {
        foreach (var line in Lines)
        {
            if (line is ReadStep { Form: { } form })
            {
                yield return StepBinder.Innermost(form);
            }
            else if (line is ReadAssertion { Outcome: { } outcome })
            {
                foreach (var response in outcome.Consequences)
                {
                    if (response.Consequence is StepFormSyntax following)
                    {
                        yield return StepBinder.Innermost(following);
                    }
                }
            }
        }
    }

    /// <summary>Whether a step could not be read: it may do anything.</summary>
    public bool HasUnreadSteps
    {
        get
        {
            foreach (var line in Lines)
            {
                if (line is ReadStep { Form: null })
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>A clause of a body.</summary>
/// <param name="Clause">The clause, which whoever binds it closes.</param>
internal abstract record ReadLine(OpenClause Clause);

/// <summary>An assertion.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Node">The line.</param>
/// <param name="Condition">Its condition; null where it is not formal.</param>
/// <param name="Outcome">Its outcome; null where it is not formal.</param>
internal sealed record ReadAssertion(OpenClause Clause, AssertionSyntax Node, ConditionSyntax? Condition, OutcomeSyntax? Outcome)
    : ReadLine(Clause);

/// <summary>A step.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Node">The line.</param>
/// <param name="Form">The step; null where it is not formal.</param>
internal sealed record ReadStep(OpenClause Clause, StepSyntax Node, StepFormSyntax? Form) : ReadLine(Clause);

/// <summary>A soft constraint, which is read where it is bound.</summary>
/// <param name="Clause">The clause.</param>
internal sealed record ReadSoft(OpenClause Clause) : ReadLine(Clause);
