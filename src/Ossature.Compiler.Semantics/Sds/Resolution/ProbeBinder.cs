using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds what is asked of one path: whether it is empty, failed, exists, is in a state, is true.</summary>
/// <param name="scope">Where the path stands.</param>
/// <param name="source">The file.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class ProbeBinder(NameScope scope, SourceText source, NameProblems problems)
{
    private readonly PathResolver paths = new(scope, source);

    private ClauseScope Clause => scope.Clause;

    /// <summary><c>n empty</c>.</summary>
    public BoundCondition? Bind(EmptyConditionSyntax condition)
    {
        switch (AsRows(Resolve(condition.Path)))
        {
            case Meaning.Rows { Row: { Entity.IsSpecified: false } row }:
                return new IsEmpty(new RowValue(row));
            case Meaning.Rows { Row: var row }:
                if (OnlyChildEdge(row.Entity) is { } edge)
                {
                    return new HasNoRows(row, edge);
                }

                problems.Clause.MakeOpaque(found => found.NoSingleChildEdge(Place(condition.Path), row.Entity.Name));
                return null;
            case Meaning.Value { Expression.Type: TextType or ListType or ObjectType or UnknownType } its:
                return new IsEmpty(Entered(its));
            case var its:
                return NoTruth(condition.Path, its, "[]", "list", "=");
        }
    }

    /// <summary><c>n fails</c>.</summary>
    public BoundCondition? Bind(FailsConditionSyntax condition)
    {
        switch (AsRows(Resolve(condition.Path)))
        {
            case null:
                return null;
            case Meaning.Rows { Row: var row } when Clause.Progress?.Called.Contains(row.Entity) == true:
                return new Fails(row);
            default:
                problems.Clause.MakeOpaque(found =>
                    found.NothingCharged(Place(condition.Path), source.ToString(condition.Path.Span))
                );
                return null;
        }
    }

    /// <summary><c>p exists</c>.</summary>
    public BoundCondition? Exists(PathSyntax path) =>
        Resolve(path) switch
        {
            Meaning.Rows its => new RowExists(its.Row),
            Meaning.Value { Expression: LocalValue local } when FieldOf(local.Local) is { } field => new ValueExists(
                field,
                local
            ),
            Meaning.Value its => new IsPresent(Entered(its)),
            var its => NoTruth(path, its, "null", "null", "!="),
        };

    /// <summary><c>p:s</c>.</summary>
    public BoundCondition? Bind(StateConditionSyntax condition)
    {
        var meaning = AsRows(Resolve(condition.Path))?.In(scope.Loops);
        var state = source.ToString(condition.State.Span);
        switch (meaning)
        {
            case Meaning.Rows { Row: { Entity.StateField: { } field } row }:
                return InState(row, field, state, condition.State);
            case Meaning.Value { Expression: FieldValue { Type: EnumType } value }:
                return InState(value.Row, value.Field, state, condition.State);
            case Meaning.Value { Expression: { Type: EnumType members } value }:
                if (members.Has(state))
                {
                    return new Comparison(Relation.Equal, value, new MemberConstant(members, state));
                }

                problems.NotAMember(condition.State.Span, value, members);
                return null;
            case Meaning.Rows { Row: { Entity.IsSpecified: false } row }:
                return new IsTrue(new UnknownValue(new RowValue(row), state));
            case Meaning.Value { Expression: { Type.IsUnknown: true } value }:
                return new Comparison(Relation.Equal, value, new UnknownValue(null, state));
            default:
                return NoTruth(condition.Path, meaning, state, "state", ":");
        }
    }

    /// <summary>A path alone.</summary>
    public BoundCondition? Bind(PathSyntax path)
    {
        if (path.IsName && source.ToString(path.Head.Span) is "true" or "false")
        {
            return new IsTrue(new BoolConstant(source.Text[path.Head.Start] == 't'));
        }

        return Resolve(path)?.In(scope.Loops) switch
        {
            Meaning.Value { Expression: { Type: BoolType or UnknownType } value } => new IsTrue(value),
            Meaning.Rows { Row: { Entity.IsSpecified: false } row } => new IsTrue(new RowValue(row)),
            Meaning.State its => new InState(its.Row, its.Field, its.Name),
            Meaning.Effect its => new WasPerformed(its.Verb, its.Row, its.Field),
            Meaning.Event its => new WasEmitted(its.Symbol),
            var its => NoTruth(path, its, "true", "bool", "="),
        };
    }

    private InState? InState(BoundRow row, FieldSymbol field, string state, SyntaxToken place)
    {
        if (field.Type is EnumType members && !members.Has(state))
        {
            problems.NotAMember(place.Span, new FieldValue(row, field), members);
            return null;
        }

        return new(row, field, state);
    }

    /// <summary>What a path means; null after saying that it means nothing.</summary>
    private Meaning? Resolve(PathSyntax path)
    {
        var meaning = paths.Resolve(path);
        if (meaning is not Meaning.Nothing { Failure: var failure })
        {
            return meaning;
        }

        problems.Report(failure);
        return null;
    }

    /// <summary>A reference as the row that it names.</summary>
    private Meaning? AsRows(Meaning? meaning)
    {
        if (
            meaning is not Meaning.Value { Expression: FieldValue value }
            || (value.Type.Row ?? value.Type.Rows) is not { } entity
        )
        {
            return meaning;
        }

        Clause.Use(entity);
        return new Meaning.Rows(new ReferencedRow(value.Row, value.Field));
    }

    private BoundExpression Entered(Meaning.Value meaning) => ((Meaning.Value)meaning.In(scope.Loops)).Expression;

    /// <summary>The only edge that leads from an entity to many; null where there are several, or none.</summary>
    private static EdgeSymbol? OnlyChildEdge(EntitySymbol entity)
    {
        EdgeSymbol? only = null;
        foreach (var edge in entity.Edges)
        {
            if (ReferenceEquals(edge.From, entity) && edge.Cardinality != EdgeCardinality.OneToOne)
            {
                if (only is not null)
                {
                    return null;
                }

                only = edge;
            }
        }

        return only;
    }

    /// <summary>The field of which an input is a value: that of its name, of the first context entity that has one, or else of the only entity.</summary>
    private FieldSymbol? FieldOf(LocalSymbol local)
    {
        foreach (var context in Clause.Context)
        {
            if (context.FindField(local.Name) is { } field)
            {
                return field;
            }
        }

        return Clause.Visible.FindFields(local.Name) is [var only] ? only : null;
    }

    /// <summary>What is asked of a path does not fit it; where it means nothing, that was said.</summary>
    private BoundCondition? NoTruth(PathSyntax path, Meaning? meaning, string asked, string askedType, string sign)
    {
        var type = meaning switch
        {
            Meaning.Rows its => its.Row.Entity.Name,
            Meaning.Value its => its.Expression.Type.ToString(),
            Meaning.State => "state",
            Meaning.Event => "event",
            Meaning.Effect => "step",
            _ => null,
        };
        if (type is not null)
        {
            problems.DoNotFit(path.Span, source.ToString(path.Span), type, sign, asked, askedType);
        }

        return null;
    }

    private Location Place(PathSyntax path) => problems.Locate(path.Span);
}
