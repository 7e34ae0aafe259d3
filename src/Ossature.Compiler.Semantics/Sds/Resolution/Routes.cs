using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>What the segments of a route mean (section 4.6).</summary>
internal static class Routes
{
    /// <summary>The entity that the static segments name; null where they name none.</summary>
    public static EntitySymbol? EntityOf(Route route, Visibility visible) => throw new NotImplementedException();

    /// <summary>The path parameters in order. One that corresponds to no field has neither entity nor field.</summary>
    /// <param name="route">The route.</param>
    /// <param name="source">The file.</param>
    /// <param name="written">Where the route stands in it.</param>
    /// <param name="visible">The entities.</param>
    public static ImmutableArray<RouteParameter> Parameters(
        Route route,
        SourceText source,
        TextSpan written,
        Visibility visible
    ) => throw new NotImplementedException();
}
