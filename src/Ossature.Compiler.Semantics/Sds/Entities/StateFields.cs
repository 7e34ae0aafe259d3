using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>The field that says which state a row is in (section 4.8).</summary>
internal static class StateFields
{
    public static FieldSymbol? Of(EntitySymbol entity)
    {
        if (entity.Machines is [var only])
        {
            return only.Field;
        }

        if (entity.FindField("status") is { Type: EnumType } status)
        {
            return status;
        }

        FieldSymbol? found = null;
        foreach (var field in entity.Fields)
        {
            if (field.Type is EnumType)
            {
                if (found is not null)
                {
                    return null;
                }

                found = field;
            }
        }

        return found;
    }
}
