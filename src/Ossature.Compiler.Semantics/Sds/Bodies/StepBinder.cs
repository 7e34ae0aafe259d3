using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds steps (section 3.5).</summary>
internal static class StepBinder
{
    /// <summary>Binds a step; null where that fails, which was reported.</summary>
    public static BoundStep? Bind(StepScope scope, StepFormSyntax form) =>
        form switch
        {
            ConditionalSyntax conditional => Bind(scope, conditional),
            LoopSyntax loop => Bind(scope, loop),
            CreationSyntax creation => Creations.Bind(scope, creation),
            SettingSyntax setting => Settings.Bind(scope, setting),
            IncrementSyntax increment => Counters.Bind(scope, increment.Field, increment.Amount, isDecrement: false),
            DecrementSyntax decrement => Counters.Bind(scope, decrement.Field, decrement.Amount, isDecrement: true),
            EmissionSyntax emission => Emissions.Bind(scope, emission),
            SnapshotSyntax snapshot => Snapshots.Bind(scope, snapshot),
            RestoreSyntax restore => Restores.Bind(scope, restore),
            ChargeSyntax charge => ExternalCalls.Bind(scope, "charge", charge.Entity),
            RefundSyntax refund => ExternalCalls.Bind(scope, "refund", refund.Entity),
            DeletionSyntax deletion => Bind(scope, deletion),
            NotificationSyntax notification => scope.Body.Notify(scope, notification),
            CallSyntax call => Calls.Bind(scope, call),
            _ => null,
        };

    /// <summary>What a step does behind every <c>if</c> and <c>each</c>.</summary>
    public static StepFormSyntax Innermost(StepFormSyntax form)
    {
        while (true)
        {
            switch (form)
            {
                case ConditionalSyntax conditional:
                    form = conditional.Step;
                    break;
                case LoopSyntax loop:
                    form = loop.Step;
                    break;
                default:
                    return form;
            }
        }
    }

    private static ConditionalStep? Bind(StepScope scope, ConditionalSyntax conditional)
    {
        var condition = scope.Binder.Condition(conditional.Condition);
        scope.States.BeginBranch();
        if (condition is not null)
        {
            scope.States.Learn(condition, holds: true);
        }

        var step = Bind(scope, conditional.Step);
        scope.States.EndBranch(isLeft: false);
        return condition is not null && step is not null ? new(condition, step) : null;
    }

    private static LoopStep? Bind(StepScope scope, LoopSyntax loop)
    {
        if (scope.Binder.Rows(loop.Rows) is not { } rows)
        {
            return null;
        }

        // What a round does, the next one finds.
        scope.States.ForgetAll();
        scope.States.BeginBranch();
        var step = Bind(scope.Inside(rows.Entity), loop.Step);
        scope.States.EndBranch(isLeft: false);
        return step is not null ? new(rows, scope.EachOf(rows.Entity), step) : null;
    }

    private static DeleteStep? Bind(StepScope scope, DeletionSyntax deletion)
    {
        if (scope.Binder.Row(deletion.Row) is not { } row || !Writes.Check(scope, row.Entity, deletion.Row))
        {
            return null;
        }

        scope.States.Forget(row.Entity);
        return new(row);
    }
}
