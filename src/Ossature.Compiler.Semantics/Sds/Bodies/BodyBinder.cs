using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds the clauses of a body one after the other: what one does, those below know.</summary>
/// <param name="body">The body.</param>
/// <param name="bindSoft">Binds its soft constraints.</param>
internal sealed class BodyBinder(BodyScope body, SoftBinding bindSoft)
{
    private readonly RepeatedConditions conditions = new(body.Spec);

    /// <summary>Binds a body and ends its clauses.</summary>
    public BoundBody Bind(ReadBody read)
    {
        foreach (var step in read.Steps())
        {
            body.Foresee(body.Spec.Source, step);
        }

        var lines = ImmutableArray.CreateBuilder<BoundLine>(read.Lines.Count);
        foreach (var line in read.Lines)
        {
            var scope = new StepScope(body, line.Clause, body.Names);
            switch (line)
            {
                case ReadAssertion assertion:
                    lines.Add(Bind(scope, assertion));
                    break;
                case ReadStep step:
                    lines.Add(Bind(scope, step));
                    break;
                case ReadSoft soft:
                    lines.Add(Bind(soft));
                    break;
            }
        }

        return new(Complete(read, lines.ToImmutable()));
    }

    /// <summary>Ends the clauses of a body whose declaration is in error: nothing is said about them.</summary>
    public static void Abandon(SpecScope spec, SectionBodies section, ReadBody read)
    {
        foreach (var line in read.Lines)
        {
            line.Clause.Problems.FaultSilently();
            section.Unbound.Add(line.Clause);
            spec.Clauses.Close(line.Clause);
        }
    }

    private AssertionLine Bind(StepScope scope, ReadAssertion line)
    {
        var isPrecondition = !body.Progress.HasSteps;
        conditions.Check(line);
        var condition = line.Condition is { } read ? scope.Binder.Condition(read) : null;
        body.States.BeginBranch();
        if (condition is not null)
        {
            body.States.Learn(condition, holds: true);
        }

        var outcome = line.Outcome is { } written ? OutcomeBinder.Bind(body, scope, written) : null;
        body.States.EndBranch(isLeft: true);
        // What nobody understands may leave any state.
        if (condition is null)
        {
            body.States.ForgetAll();
        }
        else
        {
            body.States.Learn(condition, holds: false);
        }

        var entry = Close(line.Clause);
        return entry.Status == ClauseStatus.Bound
            ? new(entry, condition, outcome, isPrecondition)
            : new(entry, null, null, isPrecondition);
    }

    private StepLine Bind(StepScope scope, ReadStep line)
    {
        var step = line.Form is { } form ? StepBinder.Bind(scope, form) : null;
        body.Progress.HasSteps = true;
        conditions.Forget();
        var entry = Close(line.Clause);
        if (entry.Status == ClauseStatus.Bound)
        {
            return new(entry, step);
        }

        body.States.ForgetAll();
        return new(entry, null);
    }

    private SoftLine Bind(ReadSoft line)
    {
        var soft = body.Aside(names => bindSoft(line.Clause, names));
        var entry = Close(line.Clause);
        return new(entry, entry.Status == ClauseStatus.Bound ? soft : null);
    }

    private ClauseEntry Close(OpenClause clause)
    {
        if (clause.Problems.HasFailed)
        {
            body.AddUnbound(clause.Source, clause.Node);
        }

        return body.Spec.Clauses.Close(clause);
    }

    private ImmutableArray<BoundLine> Complete(ReadBody read, ImmutableArray<BoundLine> lines)
    {
        var complete = lines.ToBuilder();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] is StepLine { Step: { } step } line)
            {
                var completed = Snapshots.Complete(new(body, read.Lines[at].Clause, body.Names), step);
                complete[at] = ReferenceEquals(completed, step) ? line : line with { Step = completed };
            }
        }

        return complete.DrainToImmutable();
    }
}

/// <summary>Binds a soft constraint of a body; null where that fails, which is reported.</summary>
internal delegate BoundSoft? SoftBinding(OpenClause clause, ClauseScope names);
