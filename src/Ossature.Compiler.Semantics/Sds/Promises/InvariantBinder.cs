using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds the lines of <c>invariant</c>, or of <c>system_invariant</c>, in order.</summary>
/// <param name="scope">What their names can mean.</param>
/// <param name="times">What their modifiers can mean.</param>
internal sealed class InvariantBinder(ClauseScope scope, CheckTimes times)
{
    private static readonly ImmutableArray<CheckTime> Quiet = [new OnceQuiet()];
    private readonly RepeatedLines lines = new();
    private readonly ReachedStates states = new();

    /// <summary>Binds an invariant; null where it is not bound, which is reported.</summary>
    /// <param name="clause">A clause whose node is a <see cref="ClauseLineSyntax"/>.</param>
    public BoundInvariant? Bind(OpenClause clause)
    {
        lines.Note(clause);
        if (clause.Read(((ClauseLineSyntax)clause.Node).Run, ClauseForm.Invariant) is not InvariantClauseSyntax tree)
        {
            return null;
        }

        var binder = new ClauseBinder(scope, clause.Source, clause.Problems);
        BoundInvariant? bound = tree.Form switch
        {
            LifecycleSyntax form => Lifecycle(form, tree, clause, binder),
            ProductionSyntax form => Production(form, tree, clause, binder),
            ExistenceSyntax form => Existence(form, tree, clause, binder),
            QuotaSyntax form => new QuotaBinder(clause, binder).Bind(form, times.Bind(clause, tree.Modifiers)),
            ImplicationSyntax form => Implication(form, tree, clause, binder),
            FactInvariantSyntax form => Fact(form, tree, clause, binder),
            _ => null,
        };
        return clause.Problems.HasFailed ? null : bound;
    }

    private LifecycleInvariant? Lifecycle(
        LifecycleSyntax form,
        InvariantClauseSyntax tree,
        OpenClause clause,
        ClauseBinder binder
    )
    {
        if (
            binder.Entity(form.Subject) is not { } entity
            || TerminalStates.Bind(clause, entity, form.States) is not { } ends
            || new Quantities(clause).Deadline(form.Deadline) is not { } deadline
        )
        {
            return null;
        }

        return new(entity, entity.StateField, ends, deadline, times.Bind(clause, tree.Modifiers));
    }

    private ProductionInvariant? Production(
        ProductionSyntax form,
        InvariantClauseSyntax tree,
        OpenClause clause,
        ClauseBinder binder
    )
    {
        if (binder.Occurrence(form.Subject) is not { } cause || binder.Occurrence(form.Product) is not { } product)
        {
            return null;
        }

        var deadline = form.Deadline is { } number ? new Quantities(clause).Deadline(number) : null;
        return new(cause, product, Count(form.Count), deadline, times.Bind(clause, tree.Modifiers, Quiet));
    }

    private ExistenceInvariant? Existence(
        ExistenceSyntax form,
        InvariantClauseSyntax tree,
        OpenClause clause,
        ClauseBinder binder
    ) =>
        binder.Occurrence(form.Subject) is { } subject && binder.Occurrence(form.Counterpart) is { } counterpart
            ? new(subject, counterpart, form.One is not null, times.Bind(clause, tree.Modifiers))
            : null;

    private ImplicationInvariant? Implication(
        ImplicationSyntax form,
        InvariantClauseSyntax tree,
        OpenClause clause,
        ClauseBinder binder
    )
    {
        if (Fact(form.Premise, binder) is not { } premise)
        {
            return null;
        }

        states.CheckPremise(premise, form.Premise, clause);
        return Fact(form.Conclusion, binder) is { } conclusion
            ? new(premise, ReachedStates.In(conclusion), times.Bind(clause, tree.Modifiers))
            : null;
    }

    private ConditionInvariant? Fact(FactInvariantSyntax form, InvariantClauseSyntax tree, OpenClause clause, ClauseBinder binder)
    {
        if (Fact(form.Fact, binder) is not { } condition)
        {
            return null;
        }

        var mentions = new Mentions();
        mentions.Add(condition);
        return new(mentions.Subject, condition, times.Bind(clause, tree.Modifiers));
    }

    private static BoundCondition? Fact(FactSyntax fact, ClauseBinder binder) =>
        fact switch
        {
            EmittedFactSyntax emitted => binder.Event(emitted.Event) is { } its ? new WasEmitted(its) : null,
            ConditionFactSyntax condition => binder.Condition(condition.Condition),
            _ => null,
        };

    /// <summary>How many, as a promise writes it.</summary>
    public static ProductCount Count(CountSyntax count) => new(count.Bound, (long)count.Value);
}
