using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>What the names in <c>observe</c> can mean.</summary>
internal sealed class ObservedNames(SpecScope scope)
{
    private static readonly string[] Services = ["api", "db", "queue", "cache", "event"];

    private HashSet<string>? segments;

    /// <summary>Whether a route of the section has a segment.</summary>
    public bool IsSegment(string name) => Segments.Contains(name);

    /// <summary>What the first name of a metric says it is about; null where that is nothing.</summary>
    public MetricSubject? FindSubject(PathSyntax path)
    {
        var head = scope.Text(path.Head.Span);
        if (path.Module is null)
        {
            if (Services.Contains(head))
            {
                return new ServiceSubject(head);
            }

            if (IsSegment(head))
            {
                return new SegmentSubject(head);
            }

            if (scope.Actions.TryGetValue(head, out var action))
            {
                return new ActionSubject(action);
            }
        }

        return FindEvent(path, isWhole: false) is { } named ? new EventSubject(named) : FindNoun(path, head);
    }

    /// <summary>The event that a path, or with <paramref name="isWhole"/> false the longest beginning of it, names; null where there is none.</summary>
    public EventSymbol? FindEvent(PathSyntax path, bool isWhole)
    {
        var module = path.Module is { } its ? scope.Text(its.Span) : "";
        for (var count = path.Count; count > 0; count--)
        {
            var name = scope.Text(Text.TextSpan.FromBounds(path.Head.Start, path[count - 1].End));
            var found =
                module.Length == 0 || module == scope.Name
                    ? scope.Module.FindEvent(name)
                    : scope.Module.FindConsumedEvent(module, name);
            if (found is not null || isWhole)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What a trace may name.</summary>
    public List<string> Traced() => [.. Segments, .. scope.Actions.Keys];

    /// <summary>What a metric may begin with, entities as their nouns.</summary>
    public List<string> Measured()
    {
        var known = new List<string>([.. Services, .. Segments, .. scope.Actions.Keys]);
        foreach (var its in scope.Module.Events)
        {
            known.Add(its.Name);
        }

        foreach (var entity in scope.Visible.Entities)
        {
            known.Add(entity.Noun);
        }

        return known;
    }

    private HashSet<string> Segments
    {
        get
        {
            if (segments is null)
            {
                segments = new(StringComparer.Ordinal);
                foreach (var api in scope.Apis)
                {
                    foreach (var segment in api.Route.Segments)
                    {
                        if (segment.Kind == RouteSegmentKind.Literal)
                        {
                            segments.Add(segment.Text);
                        }
                    }
                }
            }

            return segments;
        }
    }

    /// <summary>An entity by its noun, or by the end of it if only one ends so; else a field that only one entity has.</summary>
    private MetricSubject? FindNoun(PathSyntax path, string head)
    {
        var singulars = Nouns.Singulars(head);
        foreach (var noun in singulars)
        {
            if (scope.Visible.FindByNoun(noun) is { } entity)
            {
                return Uses(entity);
            }
        }

        if (path.Module is not null)
        {
            return null;
        }

        foreach (var noun in singulars)
        {
            if (scope.Visible.FindBySuffix(noun) is [var entity])
            {
                return Uses(entity);
            }
        }

        foreach (var name in singulars)
        {
            if (scope.Visible.FindFields(name) is [var its])
            {
                return new FieldSubject(its);
            }
        }

        return null;
    }

    private EntitySubject Uses(EntitySymbol entity)
    {
        scope.Used.Entities.Add(entity);
        return new(entity);
    }
}
