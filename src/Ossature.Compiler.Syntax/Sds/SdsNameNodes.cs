using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Makes the nodes of names.</summary>
internal static class SdsNameNodes
{
    public static QNameSyntax QName(SdsSlots slots)
    {
        var first = slots.Token();
        return slots.TokenIf(SdsTokenKind.Slash) is { } slash
            ? new(first, slash, slots.Token(), slots.Rest())
            : new(null, null, first, slots.Rest());
    }

    /// <summary>A name that is missing.</summary>
    public static QNameSyntax Missing(SdsSlots slots) => new(null, null, slots.Missing(SdsTokenKind.Identifier), default);

    /// <summary>Names with what stands between them.</summary>
    public static ImmutableArray<NameItemSyntax> Items(SdsSlots slots, SdsTokenKind separator)
    {
        if (slots.NodeIf<QNameSyntax>() is not { } name)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<NameItemSyntax>();
        for (var next = name; next is not null; next = slots.NodeIf<QNameSyntax>())
        {
            items.Add(new(next, slots.TokenIf(separator)));
        }

        return items.DrainToImmutable();
    }
}
