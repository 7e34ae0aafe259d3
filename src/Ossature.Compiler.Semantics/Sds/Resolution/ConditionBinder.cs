using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds conditions (section 3.2). Of a condition with a mistake the rest is bound, too: another mistake may weigh more.</summary>
/// <param name="scope">Where they stand.</param>
/// <param name="source">The file.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class ConditionBinder(NameScope scope, SourceText source, NameProblems problems)
{
    /// <summary>The condition; null after saying what is wrong.</summary>
    public BoundCondition? Bind(ConditionSyntax condition) =>
        condition switch
        {
            OrConditionSyntax its => All(its.First, its.Rest) is { } all ? new AnyOf(all) : null,
            AndConditionSyntax its => All(its.First, its.Rest) is { } all ? new AllOf(all) : null,
            NotConditionSyntax its => Bind(its.Condition) is { } inner ? new Not(inner) : null,
            ParenthesizedConditionSyntax its => Bind(its.Condition),
            NotFoundConditionSyntax its => new RequestBinder(scope.Clause, problems).Bind(its),
            NotOwnerConditionSyntax its => new RequestBinder(scope.Clause, problems).Bind(its),
            AnyConditionSyntax its => Test(its.Test, Quantifier.Any),
            EveryConditionSyntax its => Test(its.Test, Quantifier.Every),
            _ => Test(condition, null),
        };

    private ImmutableArray<BoundCondition>? All(ConditionSyntax first, ImmutableArray<ConditionPartSyntax> rest)
    {
        var conditions = ImmutableArray.CreateBuilder<BoundCondition>(rest.Length + 1);
        Add(first);
        foreach (var part in rest)
        {
            Add(part.Condition);
        }

        return conditions.Count == rest.Length + 1 ? conditions.MoveToImmutable() : null;

        void Add(ConditionSyntax condition)
        {
            if (Bind(condition) is { } bound)
            {
                conditions.Add(bound);
            }
        }
    }

    private BoundCondition? Test(ConditionSyntax test, Quantifier? quantifier)
    {
        var loops = new TestLoops(quantifier, scope.InnerLevel);
        var inside = scope.In(loops);
        var probes = new ProbeBinder(inside, source, problems);
        var bound = test switch
        {
            ComparisonConditionSyntax its => new ComparisonBinder(inside, source, problems).Bind(its),
            SetConditionSyntax its => new MembershipBinder(inside, source, problems).Bind(its),
            RangeConditionSyntax its => new MembershipBinder(inside, source, problems).Bind(its),
            EmptyConditionSyntax its => probes.Bind(its),
            FailsConditionSyntax its => probes.Bind(its),
            ExistsConditionSyntax its => probes.Exists(its.Path),
            MissingConditionSyntax its => probes.Exists(its.Path) is { } there ? new Not(there) : null,
            StateConditionSyntax its => probes.Bind(its),
            PathConditionSyntax its => probes.Bind(its.Path),
            _ => Bind(test),
        };
        if (bound is null)
        {
            return null;
        }

        DeclaredRange.Check(bound, scope.Clause.Progress, problems, test.Span);
        return loops.Around(bound);
    }
}
