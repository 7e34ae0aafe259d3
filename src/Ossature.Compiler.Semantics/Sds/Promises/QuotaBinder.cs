using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds <c>E per k, …: max n where c</c>.</summary>
/// <param name="scope">What names can mean around the quota.</param>
/// <param name="clause">The clause.</param>
internal sealed class QuotaBinder(ClauseScope scope, OpenClause clause)
{
    public QuotaInvariant? Bind(QuotaSyntax form, ClauseBinder around, ImmutableArray<CheckTime> times)
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

        var binder = new ClauseBinder(scope with { Context = [entity] }, clause.Source, clause.Problems);
        var keys = ImmutableArray.CreateBuilder<BoundExpression>(form.Keys.Length);
        foreach (var key in form.Keys)
        {
            if (Key(key.Path, entity, binder) is not { } bound)
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

    /// <summary>What the rows share: a field of theirs comes before whatever else has the name.</summary>
    private BoundExpression? Key(PathSyntax path, EntitySymbol entity, ClauseBinder binder) =>
        path.IsName && entity.FindField(clause.Text(path.Span)) is { } field
            ? new FieldValue(new EachRow(entity, EachRowKind.Subject), field)
            : binder.Value(path);
}
