using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds <c>abandon after 72h inactivity</c>.</summary>
internal static class TimedMoves
{
    public static BoundSoft? Bind(TimedMoveSyntax move, OpenClause clause, ClauseScope scope)
    {
        if (new Quantities(clause).Duration(move.Delay) is not { } delay || Target(move, clause, scope) is not var (field, state))
        {
            return null;
        }

        if (move.Since is not { } since)
        {
            return new TimedMove(field, state, delay, MoveStart.Creation, null);
        }

        switch (clause.Text(since.Span))
        {
            case "creation":
                return new TimedMove(field, state, delay, MoveStart.Creation, null);
            case "inactivity":
                return new TimedMove(field, state, delay, MoveStart.Inactivity, null);
            default:
                return Moment(since, clause, scope) is { } moment
                    ? new TimedMove(field, state, delay, MoveStart.Moment, moment)
                    : null;
        }
    }

    /// <summary>The state that a verb leads to, of the first context entity that has one.</summary>
    private static (FieldSymbol Field, string State)? Target(TimedMoveSyntax move, OpenClause clause, ClauseScope scope)
    {
        var verb = clause.Text(move.Verb.Span);
        foreach (var entity in scope.Context)
        {
            if (entity.StateField is { Type: EnumType states } field)
            {
                foreach (var state in Nouns.Participles(verb))
                {
                    if (states.Has(state))
                    {
                        return (field, state);
                    }
                }
            }
            else if (entity.IsIncomplete)
            {
                clause.Problems.FaultSilently();
            }
        }

        clause.Problems.MakeOpaque(found =>
            found.UnresolvedName(clause.Locate(move.Verb.Span), verb, "write the verb of a state that the rows can be in")
        );
        return null;
    }

    private static BoundExpression? Moment(PathSyntax since, OpenClause clause, ClauseScope scope)
    {
        var moment = new ClauseBinder(scope, clause.Source, clause.Problems).Value(since);
        if (moment is null or { Type: TimestampType or UnknownType })
        {
            return moment;
        }

        clause.Problems.MakeOpaque(found =>
            found.WrongKindOfValue(clause.Locate(since.Span), clause.Text(since.Span), "`creation`, `inactivity` or a timestamp")
        );
        return null;
    }
}
