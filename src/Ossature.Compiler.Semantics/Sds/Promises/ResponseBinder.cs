using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bodies;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds what follows where a promise is broken, or where tests fail to the last.</summary>
/// <param name="body">What its steps are bound in.</param>
/// <param name="clause">The clause.</param>
internal sealed class ResponseBinder(StepBody body, OpenClause clause)
{
    private readonly StepScope scope = new(body, clause, body.Names);

    /// <summary>The responses in order; null where one of them is not bound, which is reported.</summary>
    public ImmutableArray<BoundResponse>? Bind(ResponseListSyntax list)
    {
        foreach (var response in list.Responses)
        {
            if (response.Consequence is StepFormSyntax step)
            {
                body.Foresee(clause.Source, step);
            }
        }

        var responses = ImmutableArray.CreateBuilder<BoundResponse>(list.Responses.Length);
        foreach (var response in list.Responses)
        {
            if (Bind(response.Consequence) is not { } bound)
            {
                return null;
            }

            responses.Add(bound);
        }

        for (var at = 0; at < responses.Count; at++)
        {
            if (responses[at] is StepResponse { Step: var step })
            {
                responses[at] = new StepResponse(Snapshots.Complete(scope, step));
            }
        }

        return responses.MoveToImmutable();
    }

    private BoundResponse? Bind(ConsequenceSyntax consequence)
    {
        switch (consequence)
        {
            case RetrySyntax retry:
                return new Quantities(clause).Retries(retry) is { } retries ? new RetryResponse(retries) : null;
            case HaltSyntax halt:
                return new HaltResponse(clause.Text(halt.Name.Span));
            case AlertSyntax alert:
                return new AlertResponse(clause.Text(alert.Name.Span));
            case RollbackSyntax { Path: null }:
                return new RollbackResponse(null, null);
            case RollbackSyntax { Path: { } path }:
                return Rollback(path);
            case StepFormSyntax step:
                return StepBinder.Bind(scope, step) is { } bound ? new StepResponse(bound) : null;
            default:
                return null;
        }
    }

    private RollbackResponse? Rollback(PathSyntax path)
    {
        switch (scope.Binder.Value(path))
        {
            case FieldValue value:
                return new(value.Row.Entity, value.Field);
            case RowValue value:
                return new(value.Row.Entity, null);
            case UnknownValue { Of: not null }:
                scope.Problems.MakeOpaque(found => found.InformalClause(scope.Locate(path)));
                return null;
            case not null:
                scope.Problems.Fault(found => found.UnknownRollbackTarget(scope.Locate(path), scope.Text(path)));
                return null;
            default:
                return null;
        }
    }
}
