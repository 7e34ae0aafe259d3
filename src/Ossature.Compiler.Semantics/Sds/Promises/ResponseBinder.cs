using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds what follows where a promise is broken, or where tests fail to the last.</summary>
/// <param name="scope">What names can mean.</param>
/// <param name="recipients">Who can be told.</param>
/// <param name="clause">The clause.</param>
internal sealed class ResponseBinder(ClauseScope scope, Recipients recipients, OpenClause clause)
{
    /// <summary>The responses in order; null where one of them is not bound, which is reported.</summary>
    public ImmutableArray<BoundResponse>? Bind(ResponseListSyntax list)
    {
        var responses = ImmutableArray.CreateBuilder<BoundResponse>(list.Responses.Length);
        foreach (var response in list.Responses)
        {
            if (Bind(response.Consequence) is not { } bound)
            {
                return null;
            }

            responses.Add(bound);
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
                return Step(step) is { } bound ? new StepResponse(bound) : null;
            default:
                return null;
        }
    }

    private RollbackResponse? Rollback(PathSyntax path) =>
        Binder().Value(path) switch
        {
            FieldValue value => new(value.Row.Entity, value.Field),
            RowValue value => new(value.Row.Entity, null),
            null => null,
            _ => NoRollback(path),
        };

    private RollbackResponse? NoRollback(PathSyntax path)
    {
        clause.Problems.Fault(found => found.UnknownRollbackTarget(clause.Locate(path.Span), clause.Text(path.Span)));
        return null;
    }

    /// <summary>A step that makes sense without a body: nothing was selected here that it could change.</summary>
    private BoundStep? Step(StepFormSyntax step)
    {
        switch (step)
        {
            case NotificationSyntax notification:
                return recipients.Bind(notification, scope, clause);
            case EmissionSyntax emission:
                return Binder().Event(emission.Event) is { } its ? new EmitStep(its, null, []) : null;
            case ConditionalSyntax conditional:
                return Binder().Condition(conditional.Condition) is { } condition && Step(conditional.Step) is { } then
                    ? new ConditionalStep(condition, then)
                    : null;
            default:
                return Refuse<BoundStep>(step);
        }
    }

    private T? Refuse<T>(Syntax.SyntaxNode part)
        where T : class
    {
        clause.Problems.MakeOpaque(found => found.InformalClause(clause.Locate(part.Span)));
        return null;
    }

    private ClauseBinder Binder() => new(scope, clause.Source, clause.Problems);
}
