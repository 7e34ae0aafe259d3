using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>The entities that an api is about before its input is looked at.</summary>
internal static class ApiEntities
{
    /// <summary>The route entity, then those of the output.</summary>
    public static IEnumerable<EntitySymbol> Of(ApiSymbol api)
    {
        if (api.Entity is { } entity)
        {
            yield return entity;
        }

        foreach (var type in api.Output)
        {
            if (RowOf(type) is { } row)
            {
                yield return row;
            }
        }
    }

    /// <summary>The entity whose row, or rows, a type is; null where it is none.</summary>
    public static EntitySymbol? RowOf(SdsType type) => (type is ListType list ? list.Element : type).Row;
}
