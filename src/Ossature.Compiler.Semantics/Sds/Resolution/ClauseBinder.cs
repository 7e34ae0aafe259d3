using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds the conditions, expressions and names of one clause. What yields null was reported.</summary>
/// <param name="scope">What names can mean.</param>
/// <param name="source">The file.</param>
/// <param name="problems">What is wrong with the clause.</param>
internal sealed class ClauseBinder(ClauseScope scope, SourceText source, ClauseProblems problems)
{
    /// <summary>A condition (section 3.2).</summary>
    public BoundCondition? Condition(ConditionSyntax condition) =>
        throw new NotImplementedException($"{scope} {source} {problems}");

    /// <summary>A value (section 3.3).</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="expected">What it is assigned to: a bare word is first looked for among the members of an enumeration; null where that is not known. What does not fit is reported.</param>
    public BoundExpression? Value(ExpressionSyntax expression, SdsType? expected = null) => throw new NotImplementedException();

    /// <summary>A noun for a row, or for rows.</summary>
    public BoundRow? Row(PathSyntax path) => throw new NotImplementedException();

    /// <summary>A field of a row, as what a step writes.</summary>
    public FieldValue? Field(PathSyntax path) => throw new NotImplementedException();

    /// <summary>An entity by its noun, in any number.</summary>
    public EntitySymbol? Entity(PathSyntax path) => throw new NotImplementedException();

    /// <summary>An event that is visible here.</summary>
    public EventSymbol? Event(PathSyntax path) => throw new NotImplementedException();

    /// <summary>An entity or an event, whichever the name means: what is promised, or what a promise follows from.</summary>
    public BoundOccurrence? Occurrence(PathSyntax path) => throw new NotImplementedException();
}
