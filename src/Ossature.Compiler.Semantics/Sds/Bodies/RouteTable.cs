using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The routes of a section: none is declared twice.</summary>
internal sealed class RouteTable(SpecScope scope)
{
    /// <summary>Longer routes are not compared with those that have a parameter somewhere else.</summary>
    private const int MostSegments = 16;

    private readonly Dictionary<(string Method, string Form), ApiSymbol> apis = [];

    /// <summary>Adds an api; false where its route is declared already, which is reported.</summary>
    public bool Add(ApiSymbol api)
    {
        if (apis.TryAdd((api.Method, api.Route.Form), api))
        {
            return true;
        }

        scope.Diagnostics.DuplicateRoute(api.Location, api.Method, api.Route.Text, apis[(api.Method, api.Route.Form)].Route.Text);
        return false;
    }

    /// <summary>Says of routes which other route they go before: <c>/pages/new</c> before <c>/pages/{id}</c>.</summary>
    public void ReportOverlaps()
    {
        foreach (var api in apis.Values)
        {
            if (api.Route.Segments.Length <= MostSegments && FindOverlapped(api) is { } other)
            {
                scope.Diagnostics.OverlappingRoutes(api.Location, api.Route.Text, other.Route.Text);
            }
        }
    }

    /// <summary>The api whose route has a parameter where this one has a literal.</summary>
    private ApiSymbol? FindOverlapped(ApiSymbol api)
    {
        var segments = api.Route.Segments;
        for (var at = 0; at < segments.Length; at++)
        {
            if (
                segments[at].Kind == RouteSegmentKind.Literal
                && apis.GetValueOrDefault(
                    (api.Method, new Route("", segments.SetItem(at, new(RouteSegmentKind.Parameter, ""))).Form)
                )
                    is { } other
            )
            {
                return other;
            }
        }

        return null;
    }
}
