using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds the conditions, expressions and names of one clause. What yields null was reported.</summary>
internal sealed class ClauseBinder
{
    private readonly NameScope scope;
    private readonly SourceText source;
    private readonly NameProblems problems;

    /// <param name="scope">What names can mean.</param>
    /// <param name="source">The file.</param>
    /// <param name="problems">What is wrong with the clause.</param>
    public ClauseBinder(ClauseScope scope, SourceText source, ClauseProblems problems)
        : this(new NameScope(scope), source, new NameProblems(scope, source, problems)) { }

    private ClauseBinder(NameScope scope, SourceText source, NameProblems problems)
    {
        (this.scope, this.source, this.problems) = (scope, source, problems);
    }

    /// <summary>The same clause inside of a <c>where</c>: the fields of a row come before all other names.</summary>
    public ClauseBinder In(BoundRow where) => new(scope.In(where), source, problems);

    /// <summary>A condition (section 3.2).</summary>
    public BoundCondition? Condition(ConditionSyntax condition) => new ConditionBinder(scope, source, problems).Bind(condition);

    /// <summary>A value (section 3.3).</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="expected">What it is assigned to: a bare word is first looked for among the members of an enumeration; null where that is not known. What does not fit is reported.</param>
    /// <param name="isEach">Whether a noun stands for rows that are gone through one by one.</param>
    public BoundExpression? Value(ExpressionSyntax expression, SdsType? expected = null, bool isEach = false)
    {
        var value = expression switch
        {
            PathSyntax path when isEach => Rows(path) is { } rows ? new RowValue(rows) : null,
            PathSyntax { IsName: true } word when expected is EnumType => new ComparisonBinder(scope, source, problems).Word(
                word,
                expected,
                null
            ),
            _ => new ExpressionBinder(scope, source, problems).Bind(expression),
        };
        if (value is null || expected is null || TypeRules.CanCompare(value.Type, Relation.Equal, expected))
        {
            return value;
        }

        problems.DoNotFit(
            expression.Span,
            expected.ToString(),
            "target",
            "=",
            source.ToString(expression.Span),
            value.Type.ToString()
        );
        return null;
    }

    /// <summary>A noun for a row.</summary>
    public BoundRow? Row(PathSyntax path) => Row(path, scope);

    /// <summary>A noun for rows that are gone through one by one: behind <c>each</c>, behind <c>per</c>.</summary>
    public BoundRow? Rows(PathSyntax path) => Row(path, scope.In(new TestLoops(Quantifier.Every, scope.InnerLevel)));

    /// <summary>A field of a row, as what a step writes.</summary>
    public FieldValue? Field(PathSyntax path)
    {
        var meaning = new PathResolver(scope, source).Resolve(path, skipsLocals: path.IsName);
        if (meaning is Meaning.Value { Expression: FieldValue value })
        {
            return value;
        }

        Report(meaning, path);
        return null;
    }

    /// <summary>An entity by its noun, in any number.</summary>
    public EntitySymbol? Entity(PathSyntax path)
    {
        if (path.Count > 1)
        {
            return Row(path)?.Entity;
        }

        var word = source.ToString(path.Head.Span);
        var place = Location.Of(source, path.Span);
        Meaning? failure = null;
        var entity = path.Module is { } module
            ? new ModuleNames(scope).Find(source.ToString(module.Span), word, place, out failure)
            : new ModuleNames(scope).Find(word, HeadResolver.Candidates(word), place, out failure);
        if (entity is not null)
        {
            scope.Clause.Name(entity);
            return entity;
        }

        Report(failure ?? new Meaning.Nothing(new NameFailure.Unknown(word, place, WantedName.Occurrence)), path);
        return null;
    }

    /// <summary>An event that is visible here.</summary>
    public EventSymbol? Event(PathSyntax path)
    {
        var meaning = new EventNames(scope.Clause, source).Resolve(path);
        if (meaning is Meaning.Event { Symbol: var its })
        {
            return its;
        }

        Report(meaning, path);
        return null;
    }

    /// <summary>An entity or an event, whichever the name means: what is promised, or what a promise follows from.</summary>
    public BoundOccurrence? Occurrence(PathSyntax path) =>
        new EventNames(scope.Clause, source).Resolve(path) switch
        {
            Meaning.Event its => new EventOccurrence(its.Symbol),
            Meaning.Nothing { Failure: NameFailure.Ambiguous } its => Nothing(its.Failure),
            _ when path.Count == 1 => Entity(path) is { } entity ? new RowOccurrence(entity) : null,
            Meaning.Nothing { Failure: NameFailure.Foreign } its => Nothing(its.Failure),
            _ => Nothing(path),
        };

    private BoundOccurrence? Nothing(PathSyntax path) =>
        Nothing(
            new NameFailure.Unknown(
                PathText.Of(source, path, path.Count),
                PathText.Locate(source, path, path.Count),
                WantedName.Occurrence
            )
        );

    private BoundOccurrence? Nothing(NameFailure failure)
    {
        problems.Report(failure);
        return null;
    }

    private BoundRow? Row(PathSyntax path, NameScope part)
    {
        var meaning = new PathResolver(part, source).Resolve(path);
        switch (meaning)
        {
            case Meaning.Rows its:
                return its.Row;
            case Meaning.Value { Expression: FieldValue value } when (value.Type.Row ?? value.Type.Rows) is { } entity:
                scope.Clause.Use(entity);
                return new ReferencedRow(value.Row, value.Field);
            default:
                Report(meaning, path);
                return null;
        }
    }

    /// <summary>A path means nothing, or something else than is wanted.</summary>
    private void Report(Meaning meaning, PathSyntax path)
    {
        // A member of an entity that has no section yet.
        if (meaning is Meaning.Value { Expression: UnknownValue { Of: not null } } && scope.Clause.IsManifest)
        {
            problems.Clause.MakeOpaque(found => found.InformalClause(Location.Of(source, path.Span)));
            return;
        }

        problems.Report(
            meaning is Meaning.Nothing its
                ? its.Failure
                : new NameFailure.Unknown(PathText.Of(source, path, path.Count), PathText.Locate(source, path, path.Count))
        );
    }
}
