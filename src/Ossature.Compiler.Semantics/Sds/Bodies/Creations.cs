using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Binds <c>create</c>.</summary>
internal static class Creations
{
    public static CreateStep? Bind(StepScope scope, CreationSyntax creation)
    {
        if (
            scope.Binder.Entity(creation.Entity) is not { } entity
            || !Writes.Check(scope, entity, creation.Entity)
            || RowArguments.Bind(scope, entity, creation.Arguments) is not { } arguments
        )
        {
            return null;
        }

        scope.Progress.Created.Add(entity);
        if (!CheckState(scope, entity, arguments) || !CheckFields(scope, arguments, creation))
        {
            return null;
        }

        var given = new Dictionary<FieldSymbol, BoundExpression>();
        foreach (var its in arguments.Fields)
        {
            given.TryAdd(its.Field, its.Value!);
        }

        var fields = new ImpliedFields(scope, given, arguments.State).Fields(entity, creation.Entity);
        return new(entity, fields, Parents(scope, entity, arguments.Parents));
    }

    private static bool CheckState(StepScope scope, EntitySymbol entity, RowArguments arguments)
    {
        if (entity.StateMachine is not { Initial.Length: > 0 } machine)
        {
            return true;
        }

        if (arguments.State is { } state && state.Name != machine.Initial)
        {
            scope.Problems.Fault(found =>
                found.NotInitialState(
                    scope.Locate(arguments.StateNode!),
                    entity.Name,
                    machine.Initial,
                    Diagnostics.CodeFix.Rename(scope.Locate(arguments.StateNode!), state.Name, machine.Initial)
                )
            );
            return false;
        }

        var initial = StateSet.Of(machine.Initial);
        scope.States.Enter(new CreatedRow(entity), machine.Field, initial);
        return true;
    }

    /// <summary>A computed field is given by nobody, and a state that is given as a field is the initial one, too.</summary>
    private static bool CheckFields(StepScope scope, RowArguments arguments, CreationSyntax creation)
    {
        foreach (var its in arguments.Fields)
        {
            scope.Progress.WrittenFields.Add(its.Field);
            if (its.Field.IsComputed)
            {
                scope.Problems.Fault(found =>
                    found.FieldCannotChange(
                        scope.Locate(creation.Arguments!),
                        its.Field.ToString(),
                        "leave it out; an invariant says what the field is"
                    )
                );
                return false;
            }

            if (
                its is { Field.Entity: { } entity, Value: MemberConstant member }
                && Moves.Machine(entity, its.Field) is { Initial.Length: > 0 } machine
                && machine.Initial != member.Member
            )
            {
                scope.Problems.Fault(found =>
                    found.NotInitialState(scope.Locate(creation.Arguments!), entity.Name, machine.Initial, null)
                );
                return false;
            }
        }

        return true;
    }

    /// <summary>The parents that are given, and of every other edge the selected row.</summary>
    private static ImmutableArray<CreatedParent> Parents(
        StepScope scope,
        EntitySymbol entity,
        ImmutableArray<CreatedParent> given
    )
    {
        var parents = ImmutableArray.CreateBuilder<CreatedParent>();
        parents.AddRange(given);
        foreach (var edge in entity.Edges)
        {
            if (
                ReferenceEquals(edge.To, entity)
                && !ReferenceEquals(edge.From, entity)
                && edge.Cardinality != EdgeCardinality.ManyToMany
                && !IsGiven(given, edge)
                && SelectedRow.Find(scope, edge.From) is { } row
            )
            {
                parents.Add(new(edge, new RowValue(row)));
            }
        }

        return parents.ToImmutable();
    }

    private static bool IsGiven(ImmutableArray<CreatedParent> given, EdgeSymbol edge)
    {
        foreach (var its in given)
        {
            if (its.Edge == edge)
            {
                return true;
            }
        }

        return false;
    }
}
