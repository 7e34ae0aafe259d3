using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Makes the nodes of declarations.</summary>
internal static class SdsDeclarationNodes
{
    public static SyntaxNode? Make(int rule, SdsSlots slots) =>
        rule switch
        {
            SdsParser.RULE_system => new SystemSyntax(slots.Token(), slots.Token(), slots.Token(), Block(slots)),
            SdsParser.RULE_module => new ModuleSyntax(slots.Token(), slots.Token(), Block(slots)),
            SdsParser.RULE_contract => new ContractSyntax(
                slots.Token(),
                slots.Token(),
                slots.Token(),
                slots.Token(),
                Block(slots)
            ),
            SdsParser.RULE_systemInvariant => new SystemInvariantSyntax(slots.Token(), Block(slots)),
            SdsParser.RULE_spec => new SpecSyntax(slots.Token(), slots.Token(), slots.Token(), Block(slots)),
            SdsParser.RULE_runtime => new RuntimeSyntax(slots.Token(), Block(slots)),
            SdsParser.RULE_migrate => new MigrateSyntax(slots.Token(), Block(slots)),
            SdsParser.RULE_entity => new EntitySyntax(slots.Token(), slots.Token(), slots.Nodes<DecoratorSyntax>(), Block(slots)),
            SdsParser.RULE_edge => new EdgeSyntax(
                slots.Token(),
                slots.Token(),
                slots.Token(),
                slots.NodeIf<QNameSyntax>()!,
                slots.NodeIf<CardinalitySyntax>()!
            ),
            SdsParser.RULE_cardinality => new CardinalitySyntax(
                slots.Token(),
                slots.Token(),
                slots.Token(),
                slots.Token(),
                slots.Skipped(),
                slots.Token()
            ),
            SdsParser.RULE_machine => new MachineSyntax(slots.Token(), slots.Token(), slots.Token(), slots.Token(), Block(slots)),
            SdsParser.RULE_error => new ErrorSyntax(
                slots.Token(),
                slots.Token(),
                slots.Token(),
                slots.Token(),
                slots.NodeIf<BlockSyntax>()
            ),
            SdsParser.RULE_event => new EventSyntax(slots.Token(), slots.NodeIf<QNameSyntax>()!, Block(slots)),
            SdsParser.RULE_action => new ActionSyntax(
                slots.Token(),
                slots.Token(),
                slots.Token(),
                Parameters(slots),
                slots.Token(),
                Block(slots)
            ),
            SdsParser.RULE_param => new ParameterSyntax(
                slots.Token(),
                slots.TokenIf(SdsTokenKind.Colon),
                slots.NodeIf<TypeSyntax>(),
                null
            ),
            SdsParser.RULE_api => new ApiSyntax(slots.Token(), slots.Token(), slots.Token(), Block(slots)),
            SdsParser.RULE_onDecl => Handler(slots),
            SdsParser.RULE_invariant => new InvariantSyntax(slots.Token(), Block(slots)),
            SdsParser.RULE_auth => new AuthSyntax(slots.Token(), Block(slots)),
            SdsParser.RULE_limit => new LimitSyntax(slots.Token(), Block(slots)),
            SdsParser.RULE_observe => new ObserveSyntax(slots.Token(), Block(slots)),
            SdsParser.RULE_evolve => Evolve(slots),
            SdsParser.RULE_seed => new SeedSyntax(slots.Token(), Block(slots)),
            _ => null,
        };

    private static BlockSyntax Block(SdsSlots slots) => slots.NodeIf<BlockSyntax>()!;

    private static ImmutableArray<ParameterSyntax> Parameters(SdsSlots slots)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        while (slots.NodeIf<ParameterSyntax>() is { } parameter)
        {
            parameters.Add(new(parameter.Name, parameter.Colon, parameter.Type, slots.TokenIf(SdsTokenKind.Comma)));
        }

        return parameters.DrainToImmutable();
    }

    /// <summary>Several words are a trigger, everything else the name of an event.</summary>
    private static HandlerSyntax Handler(SdsSlots slots)
    {
        var (keyword, start) = (slots.Token(), slots.Start);
        var name = SdsNameNodes.QName(slots);
        return name.Module is null && name.Rest is [var next, ..] && ((SdsTokenKind)next.Kind).IsName()
            ? new(keyword, null, slots.Window(start), Block(slots))
            : new(keyword, name, default, Block(slots));
    }

    private static EvolveSyntax Evolve(SdsSlots slots)
    {
        var (keyword, name, arrow) = (slots.Token(), slots.NodeIf<QNameSyntax>()!, slots.TokenIf(SdsTokenKind.Arrow));
        return new(keyword, name, arrow, arrow is null ? null : slots.Token(), Block(slots));
    }
}
