using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>What the names in <c>observe</c> can mean.</summary>
internal sealed class ObservedNames
{
    private static readonly string[] Services = ["api", "db", "queue", "cache", "event"];

    private readonly SpecScope scope;
    private readonly ClauseScope clause;
    private readonly ModuleNames names;
    private HashSet<string>? segments;

    public ObservedNames(SpecScope scope)
    {
        this.scope = scope;
        clause = new()
        {
            Place = ClausePlace.Module,
            Visible = scope.Visible,
            Spec = scope,
        };
        names = new(new(clause));
    }

    /// <summary>Whether a route of the section has a segment.</summary>
    public bool IsSegment(string name) => Segments.Contains(name);

    /// <summary>What the first name of a metric says it is about; null where that is nothing.</summary>
    /// <param name="path">The metric.</param>
    /// <param name="problems">Told of a noun that means several things.</param>
    public MetricSubject? FindSubject(PathSyntax path, ClauseProblems problems)
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

        return FindEvent(path, isWhole: false) is { } named ? new EventSubject(named) : FindNoun(path, head, problems);
    }

    /// <summary>The event that a path, or with <paramref name="isWhole"/> false the longest beginning of it, names; null where there is none.</summary>
    public EventSymbol? FindEvent(PathSyntax path, bool isWhole)
    {
        for (var count = path.Count; count > 0; count--)
        {
            var name = scope.Text(TextSpan.FromBounds(path.Head.Start, path[count - 1].End));
            var found =
                path.Module is { } module ? scope.Visible.FindEvent(scope.Text(module.Span), name)
                : scope.Visible.FindEvents(name) is [var its, ..] ? its
                : null;
            if (found is not null || isWhole)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What a log may name.</summary>
    public List<string> Logged() => [.. scope.Errors.Keys, .. EventNames()];

    /// <summary>What a trace may name.</summary>
    public List<string> Traced() => [.. Segments, .. scope.Actions.Keys];

    /// <summary>What a metric may begin with, entities as their nouns.</summary>
    public List<string> Measured()
    {
        List<string> known = [.. Services, .. Segments, .. scope.Actions.Keys, .. EventNames()];
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

    /// <summary>An entity by its noun, or a field that only one entity has; null where there is neither, or several, which is reported.</summary>
    private MetricSubject? FindNoun(PathSyntax path, string head, ClauseProblems problems)
    {
        var place = scope.Locate(path.Head.Span);
        var candidates = HeadResolver.Candidates(head);
        Meaning? failure;
        var entity = path.Module is { } module
            ? names.Find(scope.Text(module.Span), head, scope.Locate(path.Span), out failure)
            : names.Find(head, candidates, place, out failure);
        if (entity is not null)
        {
            scope.Used.Entities.Add(entity);
            return new EntitySubject(entity);
        }

        if (failure is Meaning.Nothing { Failure: var why })
        {
            new NameProblems(clause, scope.Source, problems).Report(why);
            return null;
        }

        foreach (var name in candidates)
        {
            switch (scope.Visible.FindFields(name))
            {
                case [var field]:
                    return new FieldSubject(field);
                case [_, _, ..] several:
                    var ambiguous = Failures.Ambiguous(head, place, several, static its => its.ToString());
                    new NameProblems(clause, scope.Source, problems).Report(ambiguous.Failure);
                    return null;
            }
        }

        return null;
    }

    private List<string> EventNames()
    {
        var known = new List<string>();
        foreach (var its in scope.Module.Events)
        {
            known.Add(its.Name);
        }

        return known;
    }
}
