using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds <c>E per k, …: max n where c</c>.</summary>
/// <param name="clause">The clause.</param>
/// <param name="around">What names can mean around the quota.</param>
internal sealed class QuotaBinder(OpenClause clause, ClauseBinder around)
{
    public QuotaInvariant? Bind(QuotaSyntax form, ImmutableArray<CheckTime> times)
    {
        if (around.Entity(form.Subject) is not { } entity)
        {
            return null;
        }

        if (form.Limit < 1)
        {
            clause.Problems.Fault(found => found.EmptyQuota(clause.Locate(form.Number.Span), clause.Text(form.Number.Span)));
            return null;
        }

        // A field of the rows comes before whatever else has its name.
        var binder = around.In(new EachRow(entity, EachRowKind.Subject));
        var keys = ImmutableArray.CreateBuilder<BoundExpression>(form.Keys.Length);
        foreach (var key in form.Keys)
        {
            if (binder.Value(key.Path) is not { } bound)
            {
                return null;
            }

            keys.Add(bound);
        }

        BoundCondition? condition = null;
        if (form.Condition is { } where && (condition = binder.Condition(where)) is null)
        {
            return null;
        }

        return new(entity, keys.MoveToImmutable(), form.Bound, (long)form.Limit, condition, times);
    }
}
