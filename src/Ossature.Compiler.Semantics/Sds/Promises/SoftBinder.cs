using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds soft constraints, declaration by declaration: those of one are compared with each other.</summary>
internal sealed class SoftBinder
{
    private SoftGoals goals = new();
    private DeclarationSyntax? declaration;

    /// <summary>Binds a soft constraint; null where it is not bound, which is reported. The clause is opened and closed by who asks.</summary>
    /// <param name="clause">A clause whose node is a <see cref="SoftSyntax"/>.</param>
    /// <param name="scope">What its names can mean.</param>
    public BoundSoft? Bind(OpenClause clause, ClauseScope scope)
    {
        if (clause.Read(((SoftSyntax)clause.Node).Run, ClauseForm.Soft) is not SoftFormSyntax form)
        {
            return null;
        }

        var soft = Bind(form, clause, scope);
        if (soft is null || clause.Problems.HasFailed)
        {
            return null;
        }

        if (clause.Declaration != declaration)
        {
            (declaration, goals) = (clause.Declaration, new());
        }

        goals.Compare(clause, soft);
        return soft;
    }

    /// <summary>Opens, binds and closes all soft constraints of a block.</summary>
    public ImmutableArray<BoundClause<BoundSoft>> BindAll(
        DeclarationSyntax declaration,
        ImmutableArray<SoftSyntax> lines,
        ClauseLedger clauses,
        ClauseScope scope
    )
    {
        var bound = ImmutableArray.CreateBuilder<BoundClause<BoundSoft>>(lines.Length);
        foreach (var line in lines)
        {
            bound.Add(BindLine(declaration, line, clauses, scope));
        }

        return bound.MoveToImmutable();
    }

    /// <summary>Opens, binds and closes one soft constraint.</summary>
    public BoundClause<BoundSoft> BindLine(
        DeclarationSyntax declaration,
        SoftSyntax line,
        ClauseLedger clauses,
        ClauseScope scope
    )
    {
        var clause = clauses.Open(declaration, line, Coverage.ClauseKind.Soft);
        var soft = Bind(clause, scope);
        return clauses.Close(clause, soft);
    }

    private static BoundSoft? Bind(SoftFormSyntax form, OpenClause clause, ClauseScope scope)
    {
        var numbers = new Quantities(clause);
        switch (form)
        {
            case LatencyGoalSyntax goal:
                return numbers.Duration(goal.Limit) is { } limit
                    ? new LatencyGoal(Words(clause, goal.Labels), Relations.Of(goal.Operator) ?? Relation.LessOrEqual, limit)
                    : null;
            case DurationGoalSyntax goal:
                return numbers.Duration(goal.Duration) is { } duration
                    ? new DurationGoal(goal.Goal, Relations.Of(goal.Operator) ?? Relation.Equal, duration)
                    : null;
            case PageGoalSyntax goal:
                return numbers.Count(goal.Size) is { } size ? new PageGoal(size) : null;
            case ThroughputGoalSyntax goal:
                return numbers.Window(goal.Rate) is { } window
                    ? new ThroughputGoal(Relations.Of(goal.Operator) ?? Relation.Equal, goal.Rate.Quantity.Number, window)
                    : null;
            case MaximumGoalSyntax goal:
                return numbers.Count(goal.Limit) is { } maximum ? new MaximumGoal(clause.Text(goal.Name.Span), maximum) : null;
            case RetryGoalSyntax goal:
                return numbers.Retries(goal.Retry) is { } retries ? new RetryGoal(retries) : null;
            case TimedMoveSyntax move:
                return TimedMoves.Bind(move, clause, scope);
            default:
                return Emissions.Bind(form, clause, scope);
        }
    }

    private static ImmutableArray<string> Words(OpenClause clause, SyntaxTokenList tokens)
    {
        var words = ImmutableArray.CreateBuilder<string>(tokens.Count);
        foreach (var token in tokens)
        {
            words.Add(clause.Text(token.Span));
        }

        return words.MoveToImmutable();
    }
}
