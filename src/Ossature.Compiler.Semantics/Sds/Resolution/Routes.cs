using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>What the segments of a route mean (section 4.6).</summary>
internal static class Routes
{
    /// <summary>The entity that the static segments name; null where they name none.</summary>
    public static EntitySymbol? EntityOf(Route route, Visibility visible)
    {
        EntitySymbol? entity = null;
        RouteSegment? front = null;
        foreach (var segment in route.Segments)
        {
            if (segment.Kind == RouteSegmentKind.Literal)
            {
                entity = EntityOf(front, segment, visible) ?? entity;
                front = segment;
            }
        }

        return entity;
    }

    /// <summary>The path parameters in order. One that corresponds to no field has neither entity nor field.</summary>
    /// <param name="route">The route.</param>
    /// <param name="source">The file.</param>
    /// <param name="written">Where the route stands in it.</param>
    /// <param name="visible">The entities.</param>
    public static ImmutableArray<RouteParameter> Parameters(Route route, SourceText source, TextSpan written, Visibility visible)
    {
        var parameters = ImmutableArray.CreateBuilder<RouteParameter>();
        var from = written.Start;
        EntitySymbol? before = null;
        RouteSegment? front = null;
        foreach (var segment in route.Segments)
        {
            if (segment.Kind == RouteSegmentKind.Literal)
            {
                before = EntityOf(front, segment, visible) ?? before;
                front = segment;
            }
            else if (segment.Kind == RouteSegmentKind.Parameter)
            {
                var start = source.Text.IndexOf('{', from, written.End - from) + 1;
                var place = new TextSpan(start, segment.Text.Length);
                from = place.End;
                var (entity, field) = Bind(segment.Text, before, visible);
                parameters.Add(new(segment.Text, entity, field, Location.Of(source, place)));
            }
        }

        return parameters.ToImmutable();
    }

    /// <summary>The entity that a static segment names, together with the one in front of it or alone. The last segment that names one counts.</summary>
    private static EntitySymbol? EntityOf(RouteSegment? front, RouteSegment segment, Visibility visible)
    {
        var candidates = Nouns.Singulars(segment.Text);
        return (front is null ? null : Joined(front.Text, candidates, visible)) ?? Noun(candidates, visible);
    }

    private static EntitySymbol? Joined(string front, List<string> candidates, Visibility visible)
    {
        foreach (var first in Nouns.Singulars(front))
        {
            foreach (var second in candidates)
            {
                if (visible.FindByNoun($"{first}_{second}") is { } entity)
                {
                    return entity;
                }
            }
        }

        return null;
    }

    /// <summary>The entity of a noun, or the only one that ends in it.</summary>
    private static EntitySymbol? Noun(List<string> candidates, Visibility visible)
    {
        foreach (var candidate in candidates)
        {
            if (visible.FindByNoun(candidate) is { } entity)
            {
                return entity;
            }
        }

        foreach (var candidate in candidates)
        {
            var found = visible.FindBySuffix(candidate);
            if (found.Count > 0)
            {
                return found.Count == 1 ? found[0] : null;
            }
        }

        return null;
    }

    private static (EntitySymbol? Entity, FieldSymbol? Field) Bind(string name, EntitySymbol? before, Visibility visible)
    {
        if (name == "id" && before is not null)
        {
            return (before, before.FindField("id"));
        }

        if (name.EndsWith("_id", StringComparison.Ordinal) && Noun(Nouns.Singulars(Nouns.WithoutId(name)), visible) is { } other)
        {
            return (other, other.FindField("id"));
        }

        if (before?.FindField(name) is { } field)
        {
            return (before, field);
        }

        if (Noun(Nouns.Singulars(name), visible) is { } entity)
        {
            return (entity, entity.FindField("id"));
        }

        return (before is { IsSpecified: false } or { IsIncomplete: true } ? before : null, null);
    }
}
