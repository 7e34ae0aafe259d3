using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds what assertions answer with (section 3.4).</summary>
internal static class OutcomeBinder
{
    /// <summary>Binds an outcome; null where that fails, which was reported.</summary>
    public static BoundOutcome? Bind(BodyScope body, StepScope scope, OutcomeSyntax outcome)
    {
        if (Bind(body, scope, outcome.Head) is not { } answer)
        {
            return null;
        }

        var consequences = ImmutableArray.CreateBuilder<BoundConsequence>(outcome.Consequences.Length);
        foreach (var response in outcome.Consequences)
        {
            BoundConsequence? consequence = response.Consequence switch
            {
                RollbackSyntax rollback => Bind(body, scope, rollback),
                StepFormSyntax step => StepBinder.Bind(scope, step) is { } bound ? new FollowingStep(bound) : null,
                _ => null,
            };
            if (consequence is null)
            {
                return null;
            }

            consequences.Add(consequence);
        }

        return new(answer, consequences.ToImmutable());
    }

    private static BoundAnswer? Bind(BodyScope body, StepScope scope, OutcomeHeadSyntax head)
    {
        if (head is StatusOutcomeSyntax status)
        {
            if (!ErrorDeclarer.IsErrorStatus(status.Status))
            {
                scope.Problems.Fault(found => found.NoErrorStatus(scope.Locate(status.Number), scope.Text(status.Number)));
                return null;
            }

            return new StatusAnswer((int)status.Status, status.Message?.Value);
        }

        if (head is not ErrorOutcomeSyntax named)
        {
            return null;
        }

        var name = scope.Text(named.Name);
        if (body.Spec.Errors.TryGetValue(name, out var error))
        {
            body.Spec.Used.Errors.Add(error);
            Placeholders.Check(body, scope, error);
            return new ErrorAnswer(error);
        }

        if (NearNames.Nearest(name, body.Spec.Errors.Keys) is { } near)
        {
            body.Spec.Used.Errors.Add(body.Spec.Errors[near]);
        }

        if (body.Spec.Section.IsIncomplete)
        {
            scope.Problems.FaultSilently();
            return null;
        }

        var place = scope.Locate(named.Name);
        scope.Problems.Fault(found =>
        {
            var (help, fix) = NearNames.Suggest(place, name, body.Spec.Errors.Keys);
            found.UnknownErrorName(place, name, help, fix);
        });
        return null;
    }

    private static Rollback? Bind(BodyScope body, StepScope scope, RollbackSyntax rollback)
    {
        if (!scope.Progress.HasSteps)
        {
            scope.Problems.Remark(found => found.NothingToRollBack(scope.Locate(rollback.Word)));
        }

        if (rollback.Path is not { } path)
        {
            return new(null, null);
        }

        switch (body.Aside(names => Probe.Value(names, body.Spec.Source, path)))
        {
            case FieldValue field:
                return new(field.Row.Entity, field.Field);
            case RowValue row:
                return new(row.Row.Entity, null);
            default:
                scope.Problems.Fault(found => found.UnknownRollbackTarget(scope.Locate(path), scope.Text(path)));
                return null;
        }
    }
}
