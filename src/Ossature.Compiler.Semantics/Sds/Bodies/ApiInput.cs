using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Says what an api takes.</summary>
internal sealed class ApiInput(SpecScope scope, ApiSymbol api)
{
    public void Bind(InputSyntax input)
    {
        if (api.Method == "GET")
        {
            scope.Diagnostics.GetTakesInput(scope.Locate(input.Span));
        }

        var types = new TypeBinder(
            scope,
            scope.Source,
            new()
            {
                AcceptsRows = true,
                ReportUnknown = static (found, place, name, help, fix) => found.UnknownInput(place, name, help, fix),
            }
        );
        if (input.Type.Form is ObjectTypeSyntax fields)
        {
            api.Input = types.BindFields(fields, SameName);
        }
        else if (types.Bind(input.Type, out _) is RowType { Entity: var entity })
        {
            api.InputEntity = entity;
            api.Input = Fields(entity);
        }
    }

    /// <summary>What a client may give of a row.</summary>
    private static ImmutableArray<FieldSymbol> Fields(EntitySymbol entity)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>(entity.Fields.Length);
        foreach (var field in entity.Fields)
        {
            if (field.Name != "id" && !field.IsGenerated)
            {
                fields.Add(field);
            }
        }

        return fields.ToImmutable();
    }

    /// <summary>The field of the first context entity that has one of the name; null where none has it, which is reported.</summary>
    private FieldSymbol? SameName(ObjectFieldSyntax node)
    {
        var name = scope.Text(node.Name.Span);
        var isKnown = true;
        foreach (var entity in ApiEntities.Of(api))
        {
            if (entity.FindField(name) is { } field)
            {
                return field;
            }

            isKnown &= entity is { IsSpecified: true, IsIncomplete: false };
        }

        if (isKnown)
        {
            scope.Diagnostics.UnknownInput(scope.Locate(node.Name.Span), name, $"give it a type: `{name}: string`");
        }

        return null;
    }
}
