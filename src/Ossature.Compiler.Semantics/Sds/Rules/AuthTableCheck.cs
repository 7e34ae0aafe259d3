using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Says which apis no rule is for, and which rules, roles and methods no api is for.</summary>
internal sealed class AuthTableCheck(SpecScope scope)
{
    private readonly DiagnosticBag diagnostics = scope.Diagnostics;
    private readonly bool hasAllApis = Completeness.HasAllApis(scope.Section);
    private List<string>? routes;

    public void Check(AuthTable table, RuleUse[] uses)
    {
        CheckCovered(table);
        foreach (var use in uses)
        {
            if (!use.Matches)
            {
                ReportUnmatched(use.Rule);
            }
            else if (use.Rule.IsUnderstood)
            {
                CheckGranted(use);
                CheckOwners(use);
                ReportIdle(use);
            }
        }
    }

    private void CheckCovered(AuthTable table)
    {
        if (scope.Section.Auths.IsEmpty)
        {
            if (!table.Access.IsEmpty && !scope.Section.IsIncomplete)
            {
                diagnostics.MissingAuth(scope.Section.Location, scope.Name);
            }

            return;
        }

        if (!Completeness.HasAllRules(scope.Section))
        {
            return;
        }

        foreach (var access in table.Access)
        {
            if (access.Rule is null)
            {
                diagnostics.UncoveredApi(access.Api.Location, access.Api.ToString(), access.Api.Route.Text);
            }
        }
    }

    private void ReportUnmatched(BoundAuthRule rule)
    {
        if (hasAllApis)
        {
            diagnostics.UnmatchedAuthPattern(
                rule.Location,
                rule.Pattern.Text,
                NearNames.Help(rule.Pattern.Text, routes ??= SuggestedApis.Routes(scope))
            );
        }
    }

    /// <summary>Each api of a rule is for somebody, and each method of a grant is one of these apis'.</summary>
    private void CheckGranted(RuleUse use)
    {
        var methods = new HashSet<string>(StringComparer.Ordinal);
        foreach (var access in use.Access)
        {
            methods.Add(access.Api.Method);
            if (access.Roles.IsEmpty && HttpMethods.All.Contains(access.Api.Method))
            {
                diagnostics.UngrantedMethod(use.Rule.Location, access.Api.ToString(), access.Api.Method);
            }
        }

        if (methods.Count == 0 || !hasAllApis)
        {
            return;
        }

        foreach (var grant in use.Rule.Grants)
        {
            foreach (var method in grant.Methods)
            {
                if (!methods.Contains(method.Name))
                {
                    diagnostics.UnusedGrant(method.Location, grant.Role, method.Name);
                }
            }
        }
    }

    private void CheckOwners(RuleUse use)
    {
        var isGranted = false;
        foreach (var access in use.Access)
        {
            if (access.Has(BuiltInRole.Owner))
            {
                isGranted = true;
                if (MayHaveOwner(access.Api))
                {
                    return;
                }
            }
        }

        if (isGranted)
        {
            diagnostics.OwnerlessGrant(OwnerGrant(use.Rule).Location, use.Rule.Pattern.Text);
        }
    }

    private static BoundGrant OwnerGrant(BoundAuthRule rule)
    {
        foreach (var grant in rule.Grants)
        {
            if (grant.Role == BuiltInRole.Owner)
            {
                return grant;
            }
        }

        return rule.Grants[0];
    }

    /// <summary>Whether the row that an api addresses has an owner; of one that addresses none, whether the caller can have rows there.</summary>
    private static bool MayHaveOwner(ApiSymbol api)
    {
        if (api.Addressed is { } addressed)
        {
            return MayHaveOwner(addressed);
        }

        // A path parameter that names no row is reported where it stands.
        if (!api.Parameters.IsEmpty || api.Entity is null || MayHaveOwner(api.Entity))
        {
            return true;
        }

        foreach (var part in api.Output)
        {
            var row = part is ListType list ? list.Element.Row : part.Row;
            if (row is not null && MayHaveOwner(row))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayHaveOwner(EntitySymbol entity) => entity.HasOwner || !entity.IsSpecified || entity.IsIncomplete;

    private void ReportIdle(RuleUse use)
    {
        if (!use.MakesDifference && hasAllApis)
        {
            diagnostics.IdleAuthRule(
                use.Rule.Location,
                use.Access.Count == 0
                    ? "more specific rules are for all apis that it matches"
                    : "the next best rule grants the same"
            );
        }
    }
}
