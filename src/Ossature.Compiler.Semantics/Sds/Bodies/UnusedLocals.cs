using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Every parameter and every input is there for something.</summary>
internal static class UnusedLocals
{
    /// <summary>Reports the parameters of an action that no clause uses.</summary>
    public static void Check(BodyScope body, ActionSymbol action)
    {
        for (var at = 0; at < action.Parameters.Length; at++)
        {
            var parameter = action.Parameters[at];
            if (!body.Uses(body.Names.Locals[at]))
            {
                body.Spec.Diagnostics.UnusedParameter(parameter.Location, parameter.Name);
            }
        }
    }

    /// <summary>Reports the inputs of an api that no clause uses and that are no field of what the api is about.</summary>
    public static void Check(BodyScope body, ApiSymbol api, DefaultEffect? effect)
    {
        if (api.InputEntity is not null)
        {
            return;
        }

        for (var at = 0; at < api.Input.Length; at++)
        {
            var input = api.Input[at];
            if (!body.Uses(body.Names.Locals[at]) && !IsField(body, input, effect?.Entity))
            {
                body.Spec.Diagnostics.UnusedInput(input.Location, input.Name);
            }
        }
    }

    private static bool IsField(BodyScope body, FieldSymbol input, EntitySymbol? affected)
    {
        // Without a type, or with that of a field, it is one.
        if (input.TypeNode is null or { Form: NamedTypeSyntax { Name.Rest.IsEmpty: false } })
        {
            return true;
        }

        var names = Nouns.Singulars(input.Name);
        if (affected is not null && IsField(affected, names))
        {
            return true;
        }

        foreach (var entity in body.Names.Context)
        {
            if (IsField(entity, names))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsField(EntitySymbol entity, List<string> names)
    {
        foreach (var name in names)
        {
            if (!entity.IsSpecified || entity.FindField(name) is not null || entity.FindField($"{name}_id") is not null)
            {
                return true;
            }
        }

        return false;
    }
}
