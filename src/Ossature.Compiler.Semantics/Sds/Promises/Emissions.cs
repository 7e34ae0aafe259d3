using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds the soft constraints that say when an event is emitted.</summary>
internal static class Emissions
{
    public static BoundSoft? Bind(SoftFormSyntax form, OpenClause clause, ClauseScope scope)
    {
        var binder = new ClauseBinder(scope, clause.Source, clause.Problems);
        switch (form)
        {
            case EmissionRuleSyntax rule when binder.Condition(rule.Condition) is { } condition:
                if (scope is { Place: ClausePlace.Event, Event: { } emitted })
                {
                    scope.Spec?.Used.Emitted.Add(emitted);
                }

                return new EmissionTrigger(condition);
            case ConditionalEmissionSyntax emission when Event(emission.Event) is { } its:
                return binder.Condition(emission.Condition) is { } when ? new ConditionalEmission(its, when) : null;
            case ThresholdEmissionSyntax emission when Event(emission.Event) is { } its:
                if (!its.IsSpecified || its.HasTrigger)
                {
                    return new ThresholdEmission(its);
                }

                clause.Problems.MakeOpaque(found =>
                    found.UnresolvedName(
                        clause.Locate(emission.Threshold.Span),
                        "threshold",
                        "write `if` and the condition, or give the event a `~ trigger when`",
                        null
                    )
                );
                return null;
            default:
                return null;
        }

        EventSymbol? Event(PathSyntax path)
        {
            var its = binder.Event(path);
            if (its is not null)
            {
                scope.Spec?.Used.Emitted.Add(its);
            }

            return its;
        }
    }
}
