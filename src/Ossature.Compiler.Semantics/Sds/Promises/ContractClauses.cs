using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds the clauses of one contract.</summary>
/// <param name="contract">The contract.</param>
/// <param name="scope">What names can mean in it.</param>
/// <param name="clauses">The clauses of its file that belong to no module.</param>
/// <param name="times">What the modifiers of guarantees can mean.</param>
/// <param name="steps">What the steps of its responses can reach.</param>
/// <param name="chain">The promises so far, of all contracts.</param>
internal sealed class ContractClauses(
    BoundContract contract,
    ClauseScope scope,
    ClauseLedger clauses,
    CheckTimes times,
    ManifestSteps steps,
    PromiseChain chain
)
{
    private readonly SoftBinder goals = new();
    private readonly List<(OpenClause Clause, BoundPromise? Meaning)> promises = [];
    private readonly List<(OpenClause Clause, BoundBreach? Meaning)> breaches = [];
    private readonly ImmutableArray<BoundClause<BoundSoft>>.Builder softs = ImmutableArray.CreateBuilder<
        BoundClause<BoundSoft>
    >();

    /// <summary>Binds all of them. Promises stay open: whether they go round is known when those of all contracts are.</summary>
    public void Bind()
    {
        var node = contract.Symbol.Node;
        foreach (var member in node.Block.Members)
        {
            switch (member)
            {
                case ClauseLineSyntax line:
                    var promise = clauses.Open(node, line, ClauseKind.Contract);
                    promises.Add((promise, Promise(promise, line)));
                    break;
                case AssertionSyntax assertion:
                    var breach = clauses.Open(node, assertion, ClauseKind.Assert);
                    breaches.Add((breach, Breach(breach, assertion)));
                    if (breach.Problems.HasFailed)
                    {
                        steps.Unbound.Add(breach);
                    }

                    break;
                case SoftSyntax soft:
                    softs.Add(goals.BindLine(node, soft, clauses, scope));
                    break;
            }
        }
    }

    /// <summary>Closes them, and gives them to the contract.</summary>
    public void Close()
    {
        contract.Promises = Close(promises);
        contract.Breaches = Close(breaches);
        contract.Softs = softs.ToImmutable();
    }

    private ImmutableArray<BoundClause<T>> Close<T>(List<(OpenClause Clause, T? Meaning)> open)
        where T : class
    {
        var closed = ImmutableArray.CreateBuilder<BoundClause<T>>(open.Count);
        foreach (var (clause, meaning) in open)
        {
            closed.Add(clauses.Close(clause, meaning));
        }

        return closed.MoveToImmutable();
    }

    private BoundBreach? Breach(OpenClause clause, AssertionSyntax assertion)
    {
        var head = clause.Read(assertion.Head, ClauseForm.Condition) as ConditionSyntax;
        var tail = clause.Read(assertion.Outcome, ClauseForm.Responses) as ResponseListSyntax;
        if (head is null || tail is null)
        {
            return null;
        }

        // The rows that the condition speaks of are those that the responses mean.
        var names = scope with
        {
            Progress = new(),
        };
        if (new ClauseBinder(names, clause.Source, clause.Problems).Condition(head) is not { } condition)
        {
            return null;
        }

        var body = new ManifestBody(steps, scope, BrokenRows.Of(condition, names));
        body.Progress.Named.UnionWith(names.Progress.Named);
        body.States.Learn(condition, holds: true);
        return new ResponseBinder(body, clause).Bind(tail) is { } responses ? new(condition, responses) : null;
    }

    private BoundPromise? Promise(OpenClause clause, ClauseLineSyntax line) =>
        clause.Read(line.Run, ClauseForm.ContractClause) switch
        {
            PromiseSyntax form => Product(clause, form.Trigger, form.Product, form.Count, form.Deadline),
            DeadlinePromiseSyntax form => Product(clause, form.Trigger, form.Product, null, form.Deadline),
            ReferentialPromiseSyntax form => Reference(clause, form),
            GuaranteeSyntax form => Binder(clause).Condition(form.Condition) is { } condition
                ? new GuaranteePromise(condition, times.Bind(clause, form.Modifiers))
                : null,
            _ => null,
        };

    private ProductPromise? Product(
        OpenClause clause,
        PathSyntax cause,
        PathSyntax effect,
        CountSyntax? count,
        NumberExpressionSyntax? within
    )
    {
        var binder = Binder(clause);
        if (binder.Occurrence(cause) is not { } trigger || binder.Occurrence(effect) is not { } product)
        {
            return null;
        }

        decimal? deadline = null;
        if (within is not null && (deadline = new Quantities(clause).Deadline(within)) is null)
        {
            return null;
        }

        var promise = new ProductPromise(trigger, product, count is null ? null : InvariantBinder.Count(count), deadline);
        chain.Add(clause, promise, within);
        TriggerConsumption.Check(clause, cause, promise, contract);
        return promise;
    }

    private ReferencePromise? Reference(OpenClause clause, ReferentialPromiseSyntax form)
    {
        var binder = Binder(clause);
        if (binder.Occurrence(form.Referrer) is not { } referrer || binder.Occurrence(form.Target) is not { } target)
        {
            return null;
        }

        if (target is not RowOccurrence { Entity: var entity })
        {
            clause.Problems.Fault(found =>
                found.ReferencesNoEntity(clause.Locate(form.Target.Span), clause.Text(form.Target.Span), "an event")
            );
            return null;
        }

        var within = Binder(clause).In(new EachRow(entity, EachRowKind.Subject));
        return within.Condition(form.Condition) is { } condition ? new(referrer, entity, condition) : null;
    }

    private ClauseBinder Binder(OpenClause clause) => new(scope, clause.Source, clause.Problems);
}
