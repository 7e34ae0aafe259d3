using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>set</c>.</summary>
internal static class Settings
{
    public static SetStep? Bind(StepScope scope, SettingSyntax setting)
    {
        var changes = ImmutableArray.CreateBuilder<BoundChange>(setting.Assignments.Length);
        foreach (var part in setting.Assignments)
        {
            BoundChange? change = part switch
            {
                RowAssignmentSyntax row => Bind(scope, row),
                FieldAssignmentSyntax field => Bind(scope, field),
                _ => null,
            };
            if (change is null)
            {
                return null;
            }

            changes.Add(change);
        }

        return new(changes.ToImmutable());
    }

    private static RowChange? Bind(StepScope scope, RowAssignmentSyntax assignment)
    {
        if (
            scope.Binder.Row(assignment.Row) is not { } row
            || !Writes.Check(scope, row.Entity, assignment.Row)
            || RowArguments.Bind(scope, row.Entity, assignment.Arguments) is not { } arguments
        )
        {
            return null;
        }

        if (arguments.State is { } state)
        {
            if (!Writes.Check(scope, state.Field, assignment.Row) || !Moves.Check(scope, row, state, arguments.StateNode!))
            {
                return null;
            }
        }

        foreach (var its in arguments.Fields)
        {
            if (!Check(scope, row, its.Field, its.Value!, assignment))
            {
                return null;
            }
        }

        return new(row, arguments.State, arguments.Fields, arguments.Parents);
    }

    private static FieldChange? Bind(StepScope scope, FieldAssignmentSyntax assignment)
    {
        if (
            scope.Binder.Field(assignment.Field) is not { } field
            || scope.Binder.Value(assignment.Value, field.Type) is not { } value
            || !Check(scope, field.Row, field.Field, value, assignment)
        )
        {
            return null;
        }

        return new(field, value);
    }

    /// <summary>Whether a field may be written, and where it is a state, whether the row may go there.</summary>
    private static bool Check(StepScope scope, BoundRow row, FieldSymbol field, BoundExpression value, SettingPartSyntax part)
    {
        if (!Writes.Check(scope, field, part))
        {
            return false;
        }

        if (Moves.Machine(row.Entity, field) is null)
        {
            return true;
        }

        if (value is MemberConstant member)
        {
            return Moves.Check(scope, row, new(field, member.Member), part);
        }

        scope.States.Enter(row, field, null);
        return true;
    }
}
