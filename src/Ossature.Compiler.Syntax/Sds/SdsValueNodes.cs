using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Makes the nodes of the values of properties and of literals.</summary>
internal static class SdsValueNodes
{
    public static SyntaxNode? Make(int rule, SdsSlots slots) =>
        rule switch
        {
            SdsParser.RULE_value => Value(slots),
            SdsParser.RULE_approx => new ApproximateValueSyntax(slots.Token(), slots.Token()),
            SdsParser.RULE_choice => Choice(SdsNameNodes.Items(slots, SdsTokenKind.Bar)),
            SdsParser.RULE_list => new ListValueSyntax(
                slots.Token(),
                SdsNameNodes.Items(slots, SdsTokenKind.Comma),
                slots.Token()
            ),
            SdsParser.RULE_literal => Literal(slots),
            SdsParser.RULE_objectLiteral => new ObjectLiteralSyntax(
                slots.Token(),
                slots.TokensBetween(),
                Assignments(slots),
                slots.Token()
            ),
            SdsParser.RULE_assign => new AssignmentSyntax(slots.Token(), slots.Token(), slots.NodeIf<LiteralSyntax>()!, default),
            SdsParser.RULE_listLiteral => new ListLiteralSyntax(slots.Token(), Items(slots), slots.Token()),
            _ => null,
        };

    /// <summary>An object that is missing.</summary>
    public static ObjectLiteralSyntax MissingObject(SdsSlots slots) =>
        new(slots.Missing(SdsTokenKind.OpenBrace), default, [], slots.Missing(SdsTokenKind.CloseBrace));

    private static ValueSyntax? Value(SdsSlots slots) =>
        slots.IsNode ? null
        : slots.IsToken(SdsTokenKind.String) ? new TextValueSyntax(slots.Token())
        : slots.Left > 0 ? new NumberValueSyntax(slots.Token())
        : new NameValueSyntax(SdsNameNodes.Missing(slots));

    private static ValueSyntax Choice(ImmutableArray<NameItemSyntax> names) =>
        names.Length == 1 ? new NameValueSyntax(names[0].Name) : new ChoiceValueSyntax(names);

    private static LiteralSyntax? Literal(SdsSlots slots)
    {
        if (slots.IsNode)
        {
            return null;
        }

        if (slots.IsToken(SdsTokenKind.String))
        {
            return new TextLiteralSyntax(slots.Token());
        }

        return slots.IsToken(SdsTokenKind.Minus) || slots.IsToken(SdsTokenKind.Integer) || slots.IsToken(SdsTokenKind.Decimal)
            ? new NumberLiteralSyntax(slots.TokenIf(SdsTokenKind.Minus), slots.Token(SdsTokenKind.Integer))
            : new NameLiteralSyntax(slots.Token());
    }

    private static ImmutableArray<AssignmentSyntax> Assignments(SdsSlots slots)
    {
        var fields = ImmutableArray.CreateBuilder<AssignmentSyntax>();
        while (slots.NodeIf<AssignmentSyntax>() is { } field)
        {
            fields.Add(new(field.Name, field.Colon, field.Value, slots.TokensBetween()));
        }

        return fields.DrainToImmutable();
    }

    private static ImmutableArray<ListItemSyntax> Items(SdsSlots slots)
    {
        var items = ImmutableArray.CreateBuilder<ListItemSyntax>();
        while (slots.NodeIf<LiteralSyntax>() is { } value)
        {
            items.Add(new(value, slots.TokenIf(SdsTokenKind.Comma)));
        }

        return items.DrainToImmutable();
    }
}
