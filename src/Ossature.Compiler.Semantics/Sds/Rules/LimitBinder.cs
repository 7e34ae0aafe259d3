using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Binds the rules of <c>limit</c>.</summary>
internal sealed class LimitBinder(SpecScope scope, AuthTable access)
{
    private readonly LimitedApis apis = new(scope);
    private readonly HashSet<string> limited = new(StringComparer.Ordinal);
    private readonly ImmutableArray<BoundLimit>.Builder limits = ImmutableArray.CreateBuilder<BoundLimit>();

    public static ImmutableArray<BoundLimit> Bind(SpecScope scope, AuthTable access)
    {
        var binder = new LimitBinder(scope, access);
        var number = 0;
        foreach (var limit in scope.Section.Limits)
        {
            foreach (var line in limit.Block.Lines)
            {
                if (line.Item is LimitRuleSyntax rule)
                {
                    binder.Bind(limit, rule, binder.apis[number++]);
                }
            }
        }

        return binder.limits.ToImmutable();
    }

    private void Bind(LimitSyntax limit, LimitRuleSyntax rule, LimitTarget target)
    {
        var clause = scope.Clauses.Open(limit, rule, ClauseKind.Limit);
        CheckTarget(clause, target);
        if (clause.Read(rule.Run, ClauseForm.Rate) is RateSyntax rate)
        {
            CheckRate(clause, rate.Rate);
            if (Scope(clause, rate.Scope) is { } counted && !clause.Problems.HasFailed)
            {
                var quantity = rate.Rate.Quantity;
                limits.Add(
                    new(
                        target.Method,
                        target.Pattern,
                        [.. target.Apis],
                        (long)quantity.Number,
                        (long)quantity.Value,
                        counted,
                        target.Location
                    )
                );
                CheckRepeated(clause, limits[^1]);
                CheckCallers(clause, limits[^1], rate.Scope);
            }
        }

        scope.Clauses.Close(clause);
    }

    private void CheckTarget(OpenClause clause, LimitTarget target)
    {
        if (!target.IsWritten || (target.Apis.Count == 0 && !apis.AreComplete))
        {
            clause.Problems.FaultSilently();
        }
        else if (target.Apis.Count == 0)
        {
            var (help, fix) = NearNames.Suggest(target.Location, target.ToString(), apis.Names);
            clause.Problems.Fault(found => found.UnknownLimitedApi(target.Location, target.ToString(), help, fix));
        }
    }

    private void CheckRate(OpenClause clause, FlowRateSyntax rate)
    {
        if (rate.Quantity.Number < 1)
        {
            clause.Problems.Fault(found => found.LimitBelowOne(scope.Locate(rate.Number.Span)));
        }
        else if (rate.Quantity.Kind != SdsQuantityKind.Rate)
        {
            clause.Problems.Fault(found => found.UnknownLimitWindow(scope.Locate(rate.Unit.Span), scope.Text(rate.Unit.Span)));
        }
    }

    private LimitScope? Scope(OpenClause clause, SyntaxToken? written)
    {
        if (written is not { } token)
        {
            return LimitScope.Global;
        }

        switch (scope.Text(token.Span))
        {
            case "user":
                return LimitScope.User;
            case "ip":
                return LimitScope.Ip;
            case "key":
                return LimitScope.Key;
            case "global":
                return LimitScope.Global;
            case var unknown:
                var place = scope.Locate(token.Span);
                var (help, fix) = NearNames.Suggest(place, unknown, ["user", "ip", "key", "global"]);
                clause.Problems.Fault(found => found.UnknownLimitScope(place, unknown, help, fix));
                return null;
        }
    }

    private void CheckRepeated(OpenClause clause, BoundLimit limit)
    {
        var counted = limit.Scope.ToString().ToLowerInvariant();
        if (!limited.Add($"{limit.Method} {limit.Pattern.Form} {counted}"))
        {
            clause.Problems.Remark(found => found.RepeatedLimit(limit.Location, $"{limit.Method} {limit.Pattern.Text}", counted));
        }
    }

    private void CheckCallers(OpenClause clause, BoundLimit limit, SyntaxToken? written)
    {
        if (limit.Scope != LimitScope.User || written is not { } token)
        {
            return;
        }

        foreach (var api in limit.Apis)
        {
            if (access.Of(api)?.Has(BuiltInRole.Public) == true)
            {
                clause.Problems.Remark(found =>
                    found.UserLimitOnPublicApi(
                        scope.Locate(token.Span),
                        api.ToString(),
                        CodeFix.Replace("write `ip`", token.Span, "ip")
                    )
                );
                return;
            }
        }
    }
}
