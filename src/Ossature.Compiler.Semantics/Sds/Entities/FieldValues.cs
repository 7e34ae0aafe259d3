using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Gives the fields of an entity their defaults and what their decorators name.</summary>
internal sealed class FieldValues(SpecScope scope, SourceText source)
{
    private readonly TypeNames names = new(scope, source);

    public void Bind(EntitySymbol entity, EntitySyntax node)
    {
        foreach (var line in node.Block.Lines)
        {
            if (
                line.Item is FieldSyntax its
                && entity.FindField(SdsText.Of(source, its.Name)) is { } field
                && field.TypeNode == its.Type
            )
            {
                Bind(field, its);
            }
        }

        entity.UniqueCombinations = Combinations(entity, node);
    }

    private void Bind(FieldSymbol field, FieldSyntax node)
    {
        foreach (var modifier in node.Modifiers)
        {
            switch (modifier)
            {
                case DefaultSyntax its when field.Default is null:
                    field.Default = ValueBinder.Bind(source, its.Value);
                    break;
                case DecoratorSyntax { Arguments: [{ Name: var name }] } its when SdsText.Of(source, its.Name) == "snapshot":
                    field.SnapshotOf = names.Read(name) is { } written ? names.FindField(written) : null;
                    break;
            }
        }
    }

    private ImmutableArray<ImmutableArray<FieldSymbol>> Combinations(EntitySymbol entity, EntitySyntax node)
    {
        var combinations = ImmutableArray.CreateBuilder<ImmutableArray<FieldSymbol>>();
        foreach (var decorator in node.Decorators)
        {
            if (SdsText.Of(source, decorator.Name) == "unique" && Fields(entity, decorator) is { IsEmpty: false } fields)
            {
                combinations.Add(fields);
            }
        }

        return combinations.DrainToImmutable();
    }

    /// <summary>The fields that a decorator names; none where one of them is in error.</summary>
    private ImmutableArray<FieldSymbol> Fields(EntitySymbol entity, DecoratorSyntax decorator)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>(decorator.Arguments.Length);
        foreach (var argument in decorator.Arguments)
        {
            if (names.Read(argument.Name) is not { } name || entity.FindField(name.ToString()) is not { } field)
            {
                return [];
            }

            fields.Add(field);
        }

        return fields.DrainToImmutable();
    }
}
