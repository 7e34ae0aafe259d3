using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Declares the actions of a section.</summary>
internal static class ActionDeclarer
{
    public static void Declare(SpecScope scope)
    {
        foreach (var node in scope.Section.Actions)
        {
            if (node.Name.IsMissing)
            {
                continue;
            }

            var action = new ActionSymbol
            {
                Name = scope.Text(node.Name.Span),
                Node = node,
                Location = scope.Locate(node.Name.Span),
            };
            if (scope.Actions.TryAdd(action.Name, action))
            {
                action.Parameters = Parameters(scope, node);
            }
            else
            {
                scope.Diagnostics.DuplicateAction(action.Location, action.Name);
            }
        }
    }

    private static ImmutableArray<ParameterSymbol> Parameters(SpecScope scope, ActionSyntax node)
    {
        var types = new TypeBinder(scope, scope.Source, new() { AcceptsRows = true });
        var parameters = ImmutableArray.CreateBuilder<ParameterSymbol>(node.Parameters.Length);
        foreach (var parameter in node.Parameters)
        {
            if (!parameter.Name.IsMissing)
            {
                var name = scope.Text(parameter.Name.Span);
                var type = parameter.Type is { } written ? types.Bind(written, out _) : TypeOf(scope, parameter, name);
                parameters.Add(new(name, type, scope.Locate(parameter.Name.Span)));
            }
        }

        return parameters.ToImmutable();
    }

    /// <summary>What a parameter is that says no type: the row of the entity that its name means, or what the field is that it means.</summary>
    private static SdsType TypeOf(SpecScope scope, ParameterSyntax parameter, string name)
    {
        var singulars = Nouns.Singulars(name);
        foreach (var singular in singulars)
        {
            if (scope.Visible.FindByNoun(singular) is { } entity)
            {
                return new RowType(entity);
            }
        }

        foreach (var singular in singulars)
        {
            if (scope.Visible.FindBySuffix(singular) is [var entity])
            {
                return new RowType(entity);
            }
        }

        foreach (var singular in singulars)
        {
            if (FieldType(scope.Visible.FindFields(singular)) is { } type)
            {
                return type;
            }
        }

        if (!scope.Section.IsIncomplete)
        {
            scope.Diagnostics.UntypedParameter(scope.Locate(parameter.Name.Span), name);
        }

        return SdsType.Unknown;
    }

    /// <summary>The type of fields of one name; unknown where it is not the same for all of them.</summary>
    private static SdsType? FieldType(IReadOnlyList<FieldSymbol> fields)
    {
        if (fields.Count == 0)
        {
            return null;
        }

        for (var at = 1; at < fields.Count; at++)
        {
            if (!fields[at].Type.Equals(fields[0].Type))
            {
                return SdsType.Unknown;
            }
        }

        return fields[0].Type;
    }
}
