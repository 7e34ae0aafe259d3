using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Finds the rule that decides who may use each api: of those that match it the most specific one.</summary>
internal sealed class AuthTableBinder
{
    private readonly SpecScope scope;
    private readonly RoutePatterns patterns = new();
    private readonly RuleUse[] uses;
    private readonly List<int> matching = [];

    private AuthTableBinder(SpecScope scope)
    {
        this.scope = scope;
        uses = new RuleUse[scope.AuthRules.Count];
        for (var number = 0; number < uses.Length; number++)
        {
            uses[number] = new(scope.AuthRules[number]);
            patterns.Add(scope.AuthRules[number].Pattern, number);
        }
    }

    public static AuthTable Bind(SpecScope scope)
    {
        var binder = new AuthTableBinder(scope);
        var access = ImmutableArray.CreateBuilder<ApiAccess>(scope.Apis.Count);
        foreach (var api in scope.Apis)
        {
            access.Add(binder.Decide(api));
        }

        var table = new AuthTable([.. scope.AuthRules], access.MoveToImmutable());
        new AuthTableCheck(scope).Check(table, binder.uses);
        return table;
    }

    private ApiAccess Decide(ApiSymbol api)
    {
        patterns.Match(api.Route, matching);
        RuleUse? winner = null;
        RuleUse? next = null;
        matching.Sort();
        foreach (var number in matching)
        {
            var use = uses[number];
            use.Matches = true;
            if (winner is null || RoutePatterns.IsMoreSpecific(use.Rule.Pattern, winner.Rule.Pattern))
            {
                (winner, next) = (use, winner);
            }
            else if (next is null || RoutePatterns.IsMoreSpecific(use.Rule.Pattern, next.Rule.Pattern))
            {
                next = use;
            }
        }

        var access = new ApiAccess(api, winner?.Rule, winner?.Rule.RolesOf(api.Method) ?? []);
        winner?.Decide(access, next?.Rule);
        return access;
    }
}

/// <summary>What came of a rule.</summary>
/// <param name="rule">The rule.</param>
internal sealed class RuleUse(BoundAuthRule rule)
{
    /// <summary>A rule that grants the same, as was found already.</summary>
    private BoundAuthRule? compared;

    public BoundAuthRule Rule => rule;

    /// <summary>Whether it matches any api.</summary>
    public bool Matches { get; set; }

    /// <summary>The apis for which it is the most specific rule.</summary>
    public List<ApiAccess> Access { get; } = [];

    /// <summary>Whether for any api another rule, or none, would grant something else.</summary>
    public bool MakesDifference { get; private set; }

    /// <summary>Notes an api for which the rule decides.</summary>
    /// <param name="access">The api.</param>
    /// <param name="next">The rule that would decide without this one; null where none would.</param>
    public void Decide(ApiAccess access, BoundAuthRule? next)
    {
        Access.Add(access);
        MakesDifference |= next is null || !next.IsUnderstood || !GrantsTheSame(next);
    }

    private bool GrantsTheSame(BoundAuthRule other)
    {
        if (ReferenceEquals(other, compared))
        {
            return true;
        }

        foreach (var method in HttpMethods.All)
        {
            var roles = new HashSet<string>(rule.RolesOf(method), StringComparer.Ordinal);
            if (!roles.SetEquals(other.RolesOf(method)))
            {
                return false;
            }
        }

        compared = other;
        return true;
    }
}
