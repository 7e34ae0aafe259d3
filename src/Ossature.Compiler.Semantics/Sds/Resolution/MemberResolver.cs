using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Finds what the names behind a dot mean (section 4.5).</summary>
/// <param name="scope">Where the path stands.</param>
/// <param name="source">The file.</param>
internal sealed class MemberResolver(NameScope scope, SourceText source)
{
    private readonly ModuleNames names = new(scope);

    private ClauseScope Clause => scope.Clause;

    /// <summary>A member of what stands in front of it.</summary>
    /// <param name="owner">What stands in front of it.</param>
    /// <param name="path">The path.</param>
    /// <param name="at">Which name of the path the member is.</param>
    public Meaning Resolve(Meaning owner, PathSyntax path, int at)
    {
        var name = source.ToString(path[at].Span);
        var candidates = HeadResolver.Candidates(name);
        var isLast = at == path.Count - 1;
        return owner switch
        {
            Meaning.Rows its => OfRow(its.Row, name, candidates, isLast) ?? Missing(path, at, Members(its.Row.Entity)),
            Meaning.Value { Expression: FieldValue its } => OfField(its, name, candidates, isLast)
                ?? Missing(path, at, Members(its.Type)),
            Meaning.Value its => OfValue(its.Expression, name, candidates) ?? Missing(path, at, Members(its.Expression.Type)),
            Meaning.Event its => OfEvent(its.Symbol, name, candidates) ?? Missing(path, at, Members(its.Symbol)),
            _ => Missing(path, at, []),
        };
    }

    private Meaning? OfRow(BoundRow row, string name, List<string> candidates, bool isLast)
    {
        var entity = row.Entity;
        Clause.Use(entity);
        if (Fields.Find(entity, candidates) is { } field)
        {
            return new Meaning.Value(new FieldValue(row, field));
        }

        if (name == "id")
        {
            return new Meaning.Value(new RowId(row));
        }

        if (AcrossEdge(entity, candidates) is { } link)
        {
            Clause.Name(link.To);
            return new Meaning.Rows(link.Follow(row));
        }

        if (StateOf(entity, name) is { } state)
        {
            return new Meaning.State(row, entity.StateField!, state);
        }

        return !entity.IsSpecified ? new Meaning.Value(new UnknownValue(new RowValue(row), name))
            : isLast && Effects.Has(name) ? new Meaning.Effect(name, row, null)
            : entity.IsIncomplete ? new Meaning.Nothing(new NameFailure.Echo())
            : null;
    }

    /// <summary>The link to the entity at the other end of an edge, by its noun or by the end of that.</summary>
    private EntityLink? AcrossEdge(EntitySymbol entity, List<string> candidates)
    {
        var links = Clause.Visible.Links;
        if (names.FindExact(candidates) is { } exact && links.AreJoined(entity, exact))
        {
            return links.Find(entity, exact);
        }

        foreach (var candidate in candidates)
        {
            foreach (var its in Clause.Visible.FindBySuffix(candidate))
            {
                if (links.AreJoined(entity, its))
                {
                    return links.Find(entity, its);
                }
            }
        }

        return null;
    }

    /// <summary>The state that a name is, or that a verb leads to; null if there is none.</summary>
    private static string? StateOf(EntitySymbol entity, string name)
    {
        if (entity.StateField?.Type is EnumType states)
        {
            foreach (var state in Nouns.Participles(name))
            {
                if (states.Has(state))
                {
                    return state;
                }
            }
        }

        return null;
    }

    private Meaning? OfField(FieldValue value, string name, List<string> candidates, bool isLast)
    {
        if ((value.Type.Row ?? value.Type.Rows) is not null)
        {
            return OfRow(new ReferencedRow(value.Row, value.Field), name, candidates, isLast);
        }

        return OfValue(value, name, candidates)
            ?? (isLast && Effects.Has(name) ? new Meaning.Effect(name, value.Row, value.Field) : null);
    }

    private Meaning? OfValue(BoundExpression value, string name, List<string> candidates)
    {
        switch (value)
        {
            case PrincipalValue when OfPrincipal(name) is { } field:
                return new Meaning.Value(new PrincipalField(field));
            case { Type: ObjectType type }:
                foreach (var candidate in candidates)
                {
                    if (type.Find(candidate) is { } part)
                    {
                        return new Meaning.Value(new PartValue(value, part));
                    }
                }

                return null;
            case { Type.IsUnknown: true }:
                return new Meaning.Value(new UnknownValue(value, name));
            default:
                return null;
        }
    }

    private FieldSymbol? OfPrincipal(string name) =>
        Clause.Visible.FindByName(BuiltIn.User.Name)?.FindField(name) ?? BuiltIn.User.FindField(name);

    private Meaning? OfEvent(EventSymbol its, string name, List<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (its.FindField(candidate) is { } carried)
            {
                return new Meaning.Value(new PayloadValue(its, carried.Name, carried.Type));
            }
        }

        return its.Entity is { } entity && Fields.Find(entity, candidates) is { } field
                ? new Meaning.Value(new FieldValue(new EventRow(entity), field))
            : its.IsSpecified ? null
            : new Meaning.Value(new PayloadValue(its, name, SdsType.Unknown));
    }

    private Meaning.Nothing Missing(PathSyntax path, int at, ImmutableArray<string> members) =>
        new(
            new NameFailure.NoMember(
                PathText.Of(source, path, at),
                source.ToString(path[at].Span),
                Diagnostics.Location.Of(source, path[at].Span),
                members
            )
        );

    private static ImmutableArray<string> Members(EntitySymbol entity)
    {
        var members = ImmutableArray.CreateBuilder<string>();
        foreach (var field in entity.Fields)
        {
            members.Add(field.Name);
        }

        foreach (var edge in entity.Edges)
        {
            members.Add(edge.Other(entity).Noun);
        }

        return members.ToImmutable();
    }

    private ImmutableArray<string> Members(SdsType type) =>
        type switch
        {
            ObjectType its => Names(its.Fields),
            PrincipalType => Names((Clause.Visible.FindByName(BuiltIn.User.Name) ?? BuiltIn.User).Fields),
            _ when (type.Row ?? type.Rows) is { } entity => Members(entity),
            _ => [],
        };

    private static ImmutableArray<string> Members(EventSymbol its) =>
        its.Entity is { } entity ? [.. Names(its.Payload), .. Members(entity)] : Names(its.Payload);

    private static ImmutableArray<string> Names(ImmutableArray<FieldSymbol> fields)
    {
        var names = ImmutableArray.CreateBuilder<string>(fields.Length);
        foreach (var field in fields)
        {
            names.Add(field.Name);
        }

        return names.MoveToImmutable();
    }
}
