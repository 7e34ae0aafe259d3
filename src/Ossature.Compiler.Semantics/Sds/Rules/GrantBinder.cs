using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Binds the rules of <c>auth</c>. It is done before any body is bound, since steps name the roles.</summary>
internal sealed class GrantBinder(SpecScope scope)
{
    private readonly HashSet<string> patterns = new(StringComparer.Ordinal);
    private readonly HashSet<string> roles = new(StringComparer.Ordinal);

    public static void Bind(SpecScope scope)
    {
        var binder = new GrantBinder(scope);
        foreach (var auth in scope.Section.Auths)
        {
            foreach (var line in auth.Block.Lines)
            {
                if (line.Item is AuthRuleSyntax rule)
                {
                    binder.Bind(auth, rule);
                }
            }
        }
    }

    private void Bind(AuthSyntax auth, AuthRuleSyntax rule)
    {
        var clause = scope.Clauses.Open(auth, rule, ClauseKind.Auth);
        var place = scope.Locate(rule.Route.Span);
        var pattern = Route.Of(scope.Text(rule.Route.Span));
        if (rule.Route.IsMissing)
        {
            clause.Problems.FaultSilently();
        }
        else if (!patterns.Add(pattern.Form))
        {
            clause.Problems.Fault(found => found.RepeatedAuthPattern(place, pattern.Text));
        }

        var grants = Read(clause, rule);
        foreach (var grant in grants)
        {
            if (!BuiltInRole.Is(grant.Role) && roles.Add(grant.Role))
            {
                scope.Roles.Add(grant.Role);
            }
        }

        // A rule that is in error counts: what it protects is not free to everybody who is signed in.
        var isBound = clause.Problems.Status == ClauseStatus.Bound;
        if (!rule.Route.IsMissing && (isBound || clause.Problems.Reason?.Descriptor != DiagnosticCatalog.RepeatedAuthPattern))
        {
            scope.AuthRules.Add(new(pattern, isBound ? grants : [], isBound, place));
        }

        scope.Clauses.Close(clause);
    }

    private ImmutableArray<BoundGrant> Read(OpenClause clause, AuthRuleSyntax rule)
    {
        var tree = clause.Read(
            rule.Run,
            ClauseForm.Grants,
            found => found.UnreadableGrant(scope.Locate(rule.Run!.Content.Span()))
        );
        if (tree is not GrantListSyntax list)
        {
            return [];
        }

        var grants = ImmutableArray.CreateBuilder<BoundGrant>(list.Grants.Length);
        foreach (var grant in list.Grants)
        {
            var methods = ImmutableArray.CreateBuilder<GrantedMethod>(grant.Methods.Length);
            foreach (var method in grant.Methods)
            {
                methods.Add(Method(clause, method));
            }

            grants.Add(new(scope.Text(grant.Role.Span), methods.MoveToImmutable(), scope.Locate(grant.Role.Span)));
        }

        return grants.MoveToImmutable();
    }

    private GrantedMethod Method(OpenClause clause, GrantMethodSyntax written)
    {
        var method = new GrantedMethod(scope.Text(written.Name.Span), scope.Locate(written.Name.Span));
        if (!HttpMethods.All.Contains(method.Name))
        {
            var (help, fix) = NearNames.Suggest(method.Location, method.Name, HttpMethods.All);
            clause.Problems.Fault(found => found.UnknownGrantMethod(method.Location, method.Name, help, fix));
        }

        return method;
    }
}
