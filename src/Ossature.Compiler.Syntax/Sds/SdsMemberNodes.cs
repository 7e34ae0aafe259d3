using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Makes the nodes of members.</summary>
internal static class SdsMemberNodes
{
    public static SyntaxNode? Make(int rule, SdsSlots slots) =>
        rule switch
        {
            SdsParser.RULE_field => new FieldSyntax(slots.Token(), slots.Token(), Type(slots), slots.Nodes<ModifierSyntax>()),
            SdsParser.RULE_transition => new TransitionSyntax(slots.Token(), Targets(slots)),
            SdsParser.RULE_ref => new RefSyntax(slots.Token(), slots.Token(), slots.NodeIf<QNameSyntax>()!),
            SdsParser.RULE_payload => new PayloadSyntax(slots.Token(), slots.Token(), slots.NodeIf<ObjectTypeSyntax>()!),
            SdsParser.RULE_input => new InputSyntax(slots.Token(), slots.Token(), Type(slots)),
            SdsParser.RULE_output => new OutputSyntax(slots.Token(), slots.Token(), Parts(slots), slots.Nodes<ModifierSyntax>()),
            SdsParser.RULE_run => slots.Left == 0 ? null : new ClauseRunSyntax(slots.Rest()),
            SdsParser.RULE_assertion => new AssertionSyntax(slots.Token(), Run(slots), slots.Token(), Run(slots)),
            SdsParser.RULE_step => new StepSyntax(slots.Token(), Run(slots)),
            SdsParser.RULE_soft => new SoftSyntax(slots.Token(), Run(slots)),
            SdsParser.RULE_clause => new ClauseLineSyntax(slots.NodeIf<ClauseRunSyntax>()!),
            SdsParser.RULE_authRule => new AuthRuleSyntax(slots.Token(), slots.Token(), Run(slots)),
            SdsParser.RULE_limitRule => new LimitRuleSyntax(slots.Token(), slots.Token(), slots.Token(), Run(slots)),
            SdsParser.RULE_observation => new ObserveMemberSyntax(slots.Token(), slots.Token(), Phrases(slots)),
            SdsParser.RULE_addition or SdsParser.RULE_change => Change(slots),
            SdsParser.RULE_edgeChange => new EdgeChangeSyntax(
                slots.Missing(SdsTokenKind.Plus),
                slots.Token(),
                slots.Token(),
                slots.NodeIf<CardinalitySyntax>()!
            ),
            SdsParser.RULE_removal => new RemovalSyntax(slots.Token(), slots.Left > 1 ? slots.Token() : null, slots.Token()),
            SdsParser.RULE_seedRow => SeedRow(slots),
            _ => null,
        };

    private static TypeSyntax Type(SdsSlots slots) => slots.NodeIf<TypeSyntax>() ?? SdsTypeNodes.Missing(slots);

    private static ClauseRunSyntax? Run(SdsSlots slots) => slots.NodeIf<ClauseRunSyntax>();

    private static ImmutableArray<TransitionTargetSyntax> Targets(SdsSlots slots)
    {
        var targets = ImmutableArray.CreateBuilder<TransitionTargetSyntax>();
        while (slots.TokenIf(SdsTokenKind.Arrow) is { } arrow)
        {
            targets.Add(new(arrow, slots.Token()));
        }

        return targets.DrainToImmutable();
    }

    private static ImmutableArray<OutputPartSyntax> Parts(SdsSlots slots)
    {
        var parts = ImmutableArray.CreateBuilder<OutputPartSyntax>();
        while (slots.NodeIf<TypeSyntax>() is { } type)
        {
            parts.Add(new(type, slots.TokenIf(SdsTokenKind.Plus)));
        }

        return parts.DrainToImmutable();
    }

    private static ImmutableArray<ObservePhraseSyntax> Phrases(SdsSlots slots)
    {
        var phrases = ImmutableArray.CreateBuilder<ObservePhraseSyntax>();
        while (slots.Left > 0)
        {
            phrases.Add(new(Run(slots), slots.TokenIf(SdsTokenKind.Comma)));
        }

        return phrases.DrainToImmutable();
    }

    private static MemberSyntax Change(SdsSlots slots)
    {
        var mark = slots.Token();
        if (slots.NodeIf<EdgeChangeSyntax>() is { } edge)
        {
            return new EdgeChangeSyntax(mark, edge.Keyword, edge.Name, edge.Cardinality);
        }

        if (slots.NodeIf<FieldSyntax>() is { } field)
        {
            return new FieldChangeSyntax(mark, field);
        }

        var name = slots.Token();
        return slots.TokenIf(SdsTokenKind.Arrow) is { } arrow
            ? new RenameSyntax(
                mark,
                name,
                arrow,
                slots.Token(),
                slots.TokenIf(SdsTokenKind.Colon),
                slots.NodeIf<TypeSyntax>(),
                slots.Nodes<ModifierSyntax>()
            )
            : new FieldChangeSyntax(mark, new(name, slots.Token(SdsTokenKind.Colon), Type(slots), slots.Nodes<ModifierSyntax>()));
    }

    private static MemberSyntax SeedRow(SdsSlots slots)
    {
        var name = slots.Token();
        if (!slots.IsToken(SdsTokenKind.Dot))
        {
            return new SeedRowSyntax(name, slots.NodeIf<ObjectLiteralSyntax>() ?? SdsValueNodes.MissingObject(slots));
        }

        var start = slots.Start;
        while (slots.TokenIf(SdsTokenKind.Dot) is not null)
        {
            slots.Token();
        }

        var target = new QNameSyntax(null, null, name, slots.Window(start));
        return new SeedDefaultSyntax(target, slots.Token(), slots.Token(), slots.NodeIf<LiteralSyntax>()!);
    }
}
