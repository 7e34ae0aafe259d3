using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds what is asked of the rows that a request addresses: whether they exist, and whether they are the caller's.</summary>
/// <param name="clause">Where that is asked.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class RequestBinder(ClauseScope clause, NameProblems problems)
{
    /// <summary><c>not found</c>.</summary>
    public NotFound? Bind(NotFoundConditionSyntax condition)
    {
        if (clause.Api is { } api && (IsAddressing(api) || InputRow() is not null || OwnedOutput(api) is not null))
        {
            return new(api.Addressed ?? InputRow() ?? OwnedOutput(api));
        }

        if (clause.Api is { Route.IsWellFormed: false })
        {
            problems.Clause.FaultSilently();
        }
        else
        {
            problems.Clause.MakeOpaque(found => found.NothingLookedUp(problems.Locate(condition.Span)));
        }

        return null;
    }

    /// <summary><c>not owner</c>.</summary>
    public NotOwner? Bind(NotOwnerConditionSyntax condition)
    {
        var entity = clause.Api?.Addressed ?? (clause.Context is [var first, ..] ? first : null);
        if (entity is { HasOwner: true } or { IsSpecified: false })
        {
            return new(entity);
        }

        if (entity is { IsIncomplete: true })
        {
            problems.Clause.FaultSilently();
        }
        else
        {
            var name = entity?.Name ?? clause.Api?.Route.Text ?? "it";
            problems.Clause.Fault(found => found.NoOwner(problems.Locate(condition.Span), name));
        }

        return null;
    }

    private static bool IsAddressing(ApiSymbol api) => !api.Parameters.IsEmpty;

    private EntitySymbol? InputRow()
    {
        foreach (var local in clause.Locals)
        {
            if (local.Kind == LocalKind.Input && clause.RowOf(local) is { } entity)
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>The entity of a single row in the output that belongs to the caller.</summary>
    private static EntitySymbol? OwnedOutput(ApiSymbol api)
    {
        foreach (var type in api.Output)
        {
            if (type.Row is { HasOwner: true } entity)
            {
                return entity;
            }
        }

        return null;
    }
}
