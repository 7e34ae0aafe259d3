using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Finds fields by what clauses call them.</summary>
internal static class Fields
{
    /// <summary>The field that has one of some names, or one of them and <c>_id</c>; null if there is none.</summary>
    public static FieldSymbol? Find(EntitySymbol entity, List<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if ((entity.FindField(candidate) ?? entity.FindField($"{candidate}_id")) is { } field)
            {
                return field;
            }
        }

        return null;
    }
}
