using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Makes the nodes of types and of what follows them.</summary>
internal static class SdsTypeNodes
{
    public static SyntaxNode? Make(int rule, SdsSlots slots) =>
        rule switch
        {
            SdsParser.RULE_type => new TypeSyntax(
                slots.NodeIf<TypeFormSyntax>()!,
                slots.TokenIf(SdsTokenKind.Question),
                slots.NodeIf<RangeSyntax>()
            ),
            SdsParser.RULE_baseType => slots.IsNode ? null : new NamedTypeSyntax(SdsNameNodes.Missing(slots)),
            SdsParser.RULE_typeName => new NamedTypeSyntax(slots.NodeIf<QNameSyntax>()!),
            SdsParser.RULE_reference => new ReferenceTypeSyntax(slots.Token(), slots.NodeIf<QNameSyntax>()!),
            SdsParser.RULE_objectType => new ObjectTypeSyntax(slots.Token(), slots.TokensBetween(), Fields(slots), slots.Token()),
            SdsParser.RULE_objectField => new ObjectFieldSyntax(
                slots.Token(),
                slots.TokenIf(SdsTokenKind.Colon),
                slots.NodeIf<TypeSyntax>(),
                slots.Nodes<ModifierSyntax>(),
                default
            ),
            SdsParser.RULE_range => new RangeSyntax(slots.NodeIf<BoundSyntax>()!, slots.Token(), slots.NodeIf<BoundSyntax>()!),
            SdsParser.RULE_bound => new BoundSyntax(slots.TokenIf(SdsTokenKind.Minus), slots.Token()),
            SdsParser.RULE_decorator => Decorator(slots),
            SdsParser.RULE_default => new DefaultSyntax(slots.Token(), slots.NodeIf<LiteralSyntax>()!),
            SdsParser.RULE_filter => new FilterSyntax(
                slots.Token(),
                slots.Token(),
                slots.TokenIf(SdsTokenKind.Equal),
                slots.NodeIf<LiteralSyntax>()
            ),
            _ => null,
        };

    /// <summary>A type that is missing.</summary>
    public static TypeSyntax Missing(SdsSlots slots) => new(new NamedTypeSyntax(SdsNameNodes.Missing(slots)), null, null);

    private static ImmutableArray<ObjectFieldSyntax> Fields(SdsSlots slots)
    {
        var fields = ImmutableArray.CreateBuilder<ObjectFieldSyntax>();
        while (slots.NodeIf<ObjectFieldSyntax>() is { } field)
        {
            fields.Add(new(field.Name, field.Colon, field.Type, field.Modifiers, slots.TokensBetween()));
        }

        return fields.DrainToImmutable();
    }

    private static DecoratorSyntax Decorator(SdsSlots slots)
    {
        var (at, name, open) = (slots.Token(), slots.Token(), slots.TokenIf(SdsTokenKind.OpenParenthesis));
        return open is null
            ? new(at, name, null, [], null)
            : new(at, name, open, SdsNameNodes.Items(slots, SdsTokenKind.Comma), slots.Token());
    }
}
