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
        winner?.Decided(access, next?.Rule);
        return access;
    }
}

/// <summary>What came of a rule.</summary>
/// <param name="rule">The rule.</param>
internal sealed class RuleUse(BoundAuthRule rule)
{
    public BoundAuthRule Rule => rule;

    /// <summary>Whether it matches any api.</summary>
    public bool Matches { get; set; }

    /// <summary>The apis for which it is the most specific rule.</summary>
    public List<ApiAccess> Access { get; } = [];

    /// <summary>Whether without it any api were open to others.</summary>
    public bool MakesDifference { get; private set; }

    public void Decided(ApiAccess access, BoundAuthRule? next)
    {
        Access.Add(access);
        MakesDifference |=
            access.Roles.IsEmpty || next is null || !next.IsUnderstood || !AreSame(access.Roles, next.RolesOf(access.Api.Method));
    }

    private static bool AreSame(ImmutableArray<string> roles, ImmutableArray<string> others)
    {
        var same = new HashSet<string>(others, StringComparer.Ordinal);
        return same.SetEquals(roles);
    }
}
