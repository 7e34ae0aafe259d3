using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>Which apis each limit is for. All of them are looked for at once: an api meets the patterns that share its beginning, and no others.</summary>
internal sealed class LimitedApis
{
    private readonly SpecScope scope;
    private readonly List<LimitTarget> targets = [];
    private List<string>? names;

    public LimitedApis(SpecScope scope)
    {
        this.scope = scope;
        foreach (var limit in scope.Section.Limits)
        {
            foreach (var line in limit.Block.Lines)
            {
                if (line.Item is LimitRuleSyntax rule)
                {
                    targets.Add(Target(rule));
                }
            }
        }

        FindApis();
    }

    /// <summary>What a rule is for, by its number in the order of the file.</summary>
    public LimitTarget this[int number] => targets[number];

    /// <summary>Whether all apis are known.</summary>
    public bool AreComplete => Completeness.HasAllApis(scope.Section);

    /// <summary>The apis as a limit names them.</summary>
    public IReadOnlyCollection<string> Names => names ??= SuggestedApis.Names(scope);

    private LimitTarget Target(LimitRuleSyntax rule) =>
        new(
            scope.Text(rule.Method.Span),
            Route.Of(scope.Text(rule.Route.Span)),
            !rule.Method.IsMissing && !rule.Route.IsMissing,
            scope.Locate(TextSpan.FromBounds(rule.Method.Start, Math.Max(rule.Method.End, rule.Route.End)))
        );

    private void FindApis()
    {
        var patterns = new RoutePatterns();
        var routes = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; number < targets.Count; number++)
        {
            if (targets[number].HasStars)
            {
                patterns.Add(targets[number].Pattern, number);
            }
            else
            {
                var form = targets[number].Pattern.Form;
                if (!routes.TryGetValue(form, out var same))
                {
                    routes.Add(form, same = []);
                }

                same.Add(number);
            }
        }

        var matching = new List<int>();
        foreach (var api in scope.Apis)
        {
            patterns.Match(api.Route, matching);
            matching.AddRange(routes.GetValueOrDefault(api.Route.Form, []));
            foreach (var number in matching)
            {
                targets[number].Add(api);
            }
        }
    }
}

/// <summary>What a limit is for.</summary>
/// <param name="Method">The method; a star for all.</param>
/// <param name="Pattern">The route, or a pattern with stars.</param>
/// <param name="IsWritten">Whether neither of them is missing.</param>
/// <param name="Location">Where they stand.</param>
internal sealed record LimitTarget(string Method, Route Pattern, bool IsWritten, Location Location)
{
    /// <summary>The apis that they mean, in the order of the file.</summary>
    public List<ApiSymbol> Apis { get; } = [];

    /// <summary>Whether the route may mean several apis. Without stars a parameter means a parameter, and not whatever stands in its place.</summary>
    public bool HasStars
    {
        get
        {
            foreach (var segment in Pattern.Segments)
            {
                if (segment.Kind is RouteSegmentKind.One or RouteSegmentKind.Any)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public void Add(ApiSymbol api)
    {
        if (IsWritten && (Method == "*" || Method == api.Method))
        {
            Apis.Add(api);
        }
    }

    /// <summary>Method and route.</summary>
    public override string ToString() => $"{Method} {Pattern.Text}";
}
