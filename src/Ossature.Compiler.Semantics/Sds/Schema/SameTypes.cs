using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Whether a type that is written twice is the same both times.</summary>
internal static class SameTypes
{
    // The parser caps how deep types stand in each other.
    public static bool AreSame(SdsType type, SdsType other) =>
        (type, other) switch
        {
            (ListType list, ListType its) => AreSame(list.Element, its.Element),
            (ObjectType one, ObjectType its) => AreSame(one.Fields, its.Fields),
            _ => type == other,
        };

    private static bool AreSame(ImmutableArray<FieldSymbol> fields, ImmutableArray<FieldSymbol> others)
    {
        if (fields.Length != others.Length)
        {
            return false;
        }

        for (var at = 0; at < fields.Length; at++)
        {
            if (
                fields[at].Name != others[at].Name
                || fields[at].IsOptional != others[at].IsOptional
                || !AreSame(fields[at].Type, others[at].Type)
            )
            {
                return false;
            }
        }

        return true;
    }
}
