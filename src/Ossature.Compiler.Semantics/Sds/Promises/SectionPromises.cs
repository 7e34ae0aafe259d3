using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bodies;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>What a section promises of itself: its invariants, the soft constraints of its entities, and what is done when its tests fail.</summary>
/// <param name="Invariants">The invariants in order.</param>
/// <param name="EntitySofts">The soft constraints of the entities that have some.</param>
/// <param name="TestFailurePolicy">What is done when tests fail; null where nothing is said.</param>
internal sealed record SectionPromises(
    ImmutableArray<BoundClause<BoundInvariant>> Invariants,
    ImmutableArray<BoundEntitySofts> EntitySofts,
    BoundTestFailurePolicy? TestFailurePolicy
)
{
    /// <summary>Binds them.</summary>
    /// <param name="scope">The section.</param>
    /// <param name="bodies">What is known of its bodies.</param>
    public static SectionPromises Bind(SpecScope scope, SectionBodies bodies) =>
        new(BindInvariants(scope), BindEntitySofts(scope), BindPolicy(scope, bodies));

    private static ImmutableArray<BoundClause<BoundInvariant>> BindInvariants(SpecScope scope)
    {
        var place = new ClauseScope
        {
            Place = ClausePlace.Invariant,
            Visible = scope.Visible,
            Spec = scope,
        };
        var binder = new InvariantBinder(place, new(() => FindRuns(scope)));
        var invariants = ImmutableArray.CreateBuilder<BoundClause<BoundInvariant>>();
        foreach (var block in scope.Section.Invariants)
        {
            foreach (var member in block.Block.Members)
            {
                if (member is ClauseLineSyntax line)
                {
                    var clause = scope.Clauses.Open(block, line, ClauseKind.Invariant);
                    invariants.Add(scope.Clauses.Close(clause, binder.Bind(clause)));
                }
            }
        }

        return invariants.ToImmutable();
    }

    private static RunNames FindRuns(SpecScope scope)
    {
        var runs = new RunNames(isComplete: !scope.Section.IsIncomplete);
        foreach (var api in scope.Apis)
        {
            runs.Add(api);
        }

        foreach (var action in scope.Actions.Values)
        {
            runs.Add(action);
        }

        return runs;
    }

    private static ImmutableArray<BoundEntitySofts> BindEntitySofts(SpecScope scope)
    {
        var bound = ImmutableArray.CreateBuilder<BoundEntitySofts>();
        foreach (var node in scope.Section.Entities)
        {
            var lines = SoftsOf(node.Block);
            if (lines.IsEmpty)
            {
                continue;
            }

            var entity = node.Name.IsMissing ? null : scope.Module.FindEntity(scope.Text(node.Name.Span));
            var place = new ClauseScope
            {
                Place = ClausePlace.Entity,
                Visible = scope.Visible,
                Spec = scope,
                Context = entity is null ? [] : [entity],
            };
            var softs = new SoftBinder().BindAll(node, lines, scope.Clauses, place);
            if (entity is not null)
            {
                bound.Add(new(entity, softs));
            }
        }

        return bound.ToImmutable();
    }

    private static BoundTestFailurePolicy? BindPolicy(SpecScope scope, SectionBodies bodies)
    {
        var place = new ClauseScope
        {
            Place = ClausePlace.Module,
            Visible = scope.Visible,
            Spec = scope,
        };
        var policy = new TestFailureBinder(
            $"`{scope.Name}`",
            place,
            () => new BodyScope(scope, bodies, place, null),
            scope.Diagnostics
        );
        foreach (var handler in scope.Section.Handlers)
        {
            if (handler.Event is null)
            {
                policy.Add(handler, scope.Source, scope.Clauses);
            }
        }

        return policy.Finish();
    }

    private static ImmutableArray<SoftSyntax> SoftsOf(BlockSyntax block)
    {
        var softs = ImmutableArray.CreateBuilder<SoftSyntax>();
        foreach (var member in block.Members)
        {
            if (member is SoftSyntax soft)
            {
                softs.Add(soft);
            }
        }

        return softs.ToImmutable();
    }
}
