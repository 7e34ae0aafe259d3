using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What the fields of a new row are that its <c>create</c> does not give (section 4.13).</summary>
/// <param name="scope">The step.</param>
/// <param name="given">What it gives.</param>
/// <param name="state">The state that it gives; null where it gives none.</param>
internal sealed class ImpliedFields(StepScope scope, Dictionary<FieldSymbol, BoundExpression> given, StateOf? state)
{
    /// <summary>The fields of the row. One that is required and that nothing tells is reported.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="place">What of the step names it.</param>
    public ImmutableArray<CreatedField> Fields(EntitySymbol entity, SyntaxNode place)
    {
        var fields = ImmutableArray.CreateBuilder<CreatedField>(entity.Fields.Length);
        foreach (var field in entity.Fields)
        {
            var created = Find(entity, field);
            fields.Add(created);
            if (created.Origin == FieldOrigin.Unassigned && !field.Type.IsUnknown)
            {
                scope.Problems.Remark(found => found.RequiredFieldUnassigned(scope.Locate(place), entity.Name, field.Name));
            }
        }

        return fields.MoveToImmutable();
    }

    private CreatedField Find(EntitySymbol entity, FieldSymbol field)
    {
        if (given.TryGetValue(field, out var value))
        {
            return new(field, FieldOrigin.Given, value);
        }

        if (state?.Field == field && field.Type is EnumType states)
        {
            return new(field, FieldOrigin.Given, new MemberConstant(states, state.Name));
        }

        if (field.IsGenerated || field.Name == "id")
        {
            return new(field, FieldOrigin.Generated);
        }

        if (field.Default is not null)
        {
            return new(field, FieldOrigin.Default);
        }

        if (field.SeedDefault is not null)
        {
            return new(field, FieldOrigin.SeedDefault);
        }

        if (scope.Body.UseLocal(field.Name) is { } local)
        {
            return new(field, FieldOrigin.Local, new LocalValue(local));
        }

        if (scope.Body.HasCaller && entity.Owner is OwnerStep.Named owner && owner.Field == field)
        {
            return new(field, FieldOrigin.Caller, new PrincipalValue());
        }

        if (field.Type.Row is { } referred && referred != entity && SelectedRow.Find(scope, referred) is { } row)
        {
            return new(field, FieldOrigin.SelectedRow, new RowValue(row));
        }

        if (Moves.Machine(entity, field) is { Initial.Length: > 0 } machine && field.Type is EnumType members)
        {
            return new(field, FieldOrigin.InitialState, new MemberConstant(members, machine.Initial));
        }

        return new(field, field.IsOptional ? FieldOrigin.Nothing : FieldOrigin.Unassigned);
    }
}
