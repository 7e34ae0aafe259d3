using System.Collections.Immutable;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Tells lists from enumerations, which are written alike.</summary>
internal sealed class SdsBracketTypes(SdsSlots slots, SdsStructureProblems problems)
{
    /// <summary>The node of what stands in square brackets where a type belongs.</summary>
    /// <param name="isSilent">Whether the line has a problem already.</param>
    public TypeFormSyntax Make(bool isSilent)
    {
        var open = slots.Token();
        if (slots.IsToken(SdsTokenKind.CloseBracket))
        {
            return new EnumTypeSyntax(open, [], slots.Token());
        }

        var first = Element();
        if (!slots.IsNode && IsListElement(first.Form))
        {
            return new ListTypeSyntax(open, first.Form, first.Comma, slots.Token());
        }

        var members = ImmutableArray.CreateBuilder<EnumMemberSyntax>();
        members.Add(Member(first, isSilent));
        while (slots.IsNode)
        {
            members.Add(Member(Element(), isSilent));
        }

        return new EnumTypeSyntax(open, members.DrainToImmutable(), slots.Token());
    }

    private (TypeFormSyntax Form, SyntaxTokenList Tokens, SyntaxToken? Comma) Element()
    {
        var start = slots.Start;
        var form = slots.NodeIf<TypeFormSyntax>()!;
        return (form, slots.Window(start), slots.TokenIf(SdsTokenKind.Comma));
    }

    /// <summary>Whether the only element makes a list: a type that is no name, or a name that looks like one of a type.</summary>
    private bool IsListElement(TypeFormSyntax form) =>
        form is not NamedTypeSyntax { Name: var name }
        || name.Module is not null
        || !name.Rest.IsEmpty
        || problems.Text(name.Name)
            is "uuid"
                or "string"
                or "int"
                or "decimal"
                or "bool"
                or "timestamp"
                or [>= 'A' and <= 'Z', ..];

    private EnumMemberSyntax Member((TypeFormSyntax Form, SyntaxTokenList Tokens, SyntaxToken? Comma) element, bool isSilent)
    {
        if (
            element.Form is NamedTypeSyntax { Name: { Module: null, Rest.IsEmpty: true } name }
            && name.Name.Kind != (ushort)SdsTokenKind.Kebab
        )
        {
            return new(name.Name, default, element.Comma);
        }

        if (!isSilent)
        {
            problems.Expected("a name", element.Form.Span);
        }

        return new(SdsSlots.MissingBefore(element.Tokens[0]), element.Tokens, element.Comma);
    }
}
