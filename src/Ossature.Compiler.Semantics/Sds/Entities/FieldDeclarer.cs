using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Gives entities their fields.</summary>
internal static class FieldDeclarer
{
    /// <returns>The fields whose types are not bound yet.</returns>
    public static List<BorrowedType> Declare(SpecScope scope)
    {
        var borrowed = new List<BorrowedType>();
        ReportRepeated(scope);
        foreach (var entity in scope.Module.Entities)
        {
            if (entity is { Node: { } node, Source: { } source })
            {
                entity.Decorators = Decorators(source, node.Decorators);
                entity.SetFields(Declare(entity, node, source, scope.Diagnostics));
                EntityShape.Check(entity, source, scope.Diagnostics);
                BindTypes(entity, new(scope, source, new() { Entity = entity }), borrowed);
            }
        }

        return borrowed;
    }

    private static void BindTypes(EntitySymbol entity, TypeBinder types, List<BorrowedType> borrowed)
    {
        foreach (var field in entity.Fields)
        {
            if (TypeBinder.Borrows(field.TypeNode!.Form))
            {
                borrowed.Add(new(field, types));
            }
            else
            {
                types.Bind(field);
            }
        }
    }

    /// <summary>A field without its type.</summary>
    public static FieldSymbol Make(
        SourceText source,
        SyntaxToken name,
        EntitySymbol? entity,
        TypeSyntax? type,
        ImmutableArray<ModifierSyntax> modifiers
    ) =>
        new()
        {
            Name = SdsText.Of(source, name),
            Entity = entity,
            Location = Location.Of(source, name.Span),
            TypeNode = type,
            Decorators = Decorators(source, modifiers),
        };

    private static ImmutableArray<FieldSymbol> Declare(
        EntitySymbol entity,
        EntitySyntax node,
        SourceText source,
        DiagnosticBag diagnostics
    )
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>();
        entity.IsIncomplete |= !node.Block.Skipped.IsEmpty || node.Block.OpenBrace.IsMissing || node.Block.CloseBrace.IsMissing;
        foreach (var line in node.Block.Lines)
        {
            entity.IsIncomplete |= !line.Skipped.IsEmpty;
            if (line.Item is not FieldSyntax its)
            {
                continue;
            }

            entity.IsIncomplete |= its.Name.IsMissing;
            if (its.Name.IsMissing)
            {
                continue;
            }

            var field = Make(source, its.Name, entity, its.Type, its.Modifiers);
            if (known.Add(field.Name))
            {
                fields.Add(field);
            }
            else
            {
                diagnostics.DuplicateField(field.Location, field.Name);
            }
        }

        return fields.DrainToImmutable();
    }

    /// <summary>What an entity lacks that is declared twice may stand in the second declaration.</summary>
    private static void ReportRepeated(SpecScope scope)
    {
        foreach (var node in scope.Section.Entities)
        {
            if (
                !node.Name.IsMissing
                && scope.Module.FindEntity(SdsText.Of(scope.Source, node.Name)) is { } entity
                && !ReferenceEquals(entity.Node, node)
                && ReferenceEquals(entity.Source, scope.Source)
            )
            {
                entity.IsIncomplete = true;
                scope.Diagnostics.DuplicateEntity(scope.Locate(node.Name.Span), entity.Name);
            }
        }
    }

    private static ImmutableArray<DecoratorSymbol> Decorators<T>(SourceText source, ImmutableArray<T> modifiers)
        where T : ModifierSyntax
    {
        var decorators = ImmutableArray.CreateBuilder<DecoratorSymbol>();
        foreach (var modifier in modifiers)
        {
            if (modifier is DecoratorSyntax its && !its.Name.IsMissing)
            {
                var arguments = ImmutableArray.CreateBuilder<string>(its.Arguments.Length);
                foreach (var argument in its.Arguments)
                {
                    if (SdsText.Of(source, argument.Name) is { } name)
                    {
                        arguments.Add(name.ToString());
                    }
                }

                decorators.Add(new(SdsText.Of(source, its.Name), arguments.DrainToImmutable(), Location.Of(source, its.Span)));
            }
        }

        return decorators.DrainToImmutable();
    }
}
