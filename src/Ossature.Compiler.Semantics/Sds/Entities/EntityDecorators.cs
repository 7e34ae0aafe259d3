using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>The decorators behind the name of an entity.</summary>
internal sealed class EntityDecorators(SourceText source, DiagnosticBag diagnostics, EntitySymbol entity)
{
    public void Bind(ImmutableArray<DecoratorSyntax> decorators)
    {
        var combinations = ImmutableArray.CreateBuilder<ImmutableArray<FieldSymbol>>();
        foreach (var node in decorators)
        {
            if (node.Name.IsMissing)
            {
                continue;
            }

            var name = SdsText.Of(source, node.Name);
            if (Array.IndexOf(DecoratorTable.OfEntities, name) < 0)
            {
                var place = Location.Of(source, node.Name.Span);
                var (help, fix) = NearNames.Suggest(place, name, DecoratorTable.OfEntities);
                diagnostics.UnknownDecorator(place, name, help, fix);
            }
            else if (DecoratorTable.WrongCountOnEntity(name, node.Arguments.Length) is { } takes)
            {
                diagnostics.DecoratorArguments(
                    Location.Of(source, node.Span),
                    name,
                    takes,
                    DecoratorTable.WithoutArguments(node, name)
                );
            }
            else if (name == "unique" && Fields(node) is { IsEmpty: false } fields)
            {
                combinations.Add(fields);
            }
        }

        entity.UniqueCombinations = combinations.DrainToImmutable();
    }

    /// <summary>The fields that a decorator names; none where one of them is in error.</summary>
    private ImmutableArray<FieldSymbol> Fields(DecoratorSyntax node)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>(node.Arguments.Length);
        foreach (var argument in node.Arguments)
        {
            if (SdsText.Of(source, argument.Name) is not { } name)
            {
                return [];
            }

            if (entity.FindField(name.ToString()) is not { } field)
            {
                Report(name.Location, name.ToString());
                return [];
            }

            fields.Add(field);
        }

        return fields.DrainToImmutable();
    }

    private void Report(Location place, string name)
    {
        if (entity.IsIncomplete)
        {
            return;
        }

        var candidates = new string[entity.Fields.Length];
        for (var at = 0; at < candidates.Length; at++)
        {
            candidates[at] = entity.Fields[at].Name;
        }

        var (help, fix) = NearNames.Suggest(place, name, candidates);
        diagnostics.NoSuchArgument(place, name, "unique", help, fix);
    }
}
