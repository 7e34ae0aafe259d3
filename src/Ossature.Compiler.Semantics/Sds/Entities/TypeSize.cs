using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>How many parts a type has.</summary>
internal static class TypeSize
{
    private const int Most = 100;

    /// <summary>Whether a type has more parts than anybody would write. It is not counted any further.</summary>
    public static bool IsLarge(SdsType type)
    {
        var left = Most;
        return !Count(type, ref left);
    }

    private static bool Count(SdsType type, ref int left)
    {
        if (--left < 0)
        {
            return false;
        }

        switch (type)
        {
            case ListType list:
                return Count(list.Element, ref left);
            case ObjectType its:
                foreach (var field in its.Fields)
                {
                    if (!Count(field.Type, ref left))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }
}
