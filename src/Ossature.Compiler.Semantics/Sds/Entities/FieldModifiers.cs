using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Gives the fields of an entity their defaults and what their decorators name, now that all fields have their types.</summary>
internal sealed class FieldModifiers(SpecScope scope, SourceText source)
{
    public void Bind(EntitySymbol entity, EntitySyntax node)
    {
        FieldSymbol? owner = null;
        foreach (var line in node.Block.Lines)
        {
            // Of two fields with one name only the first is one.
            if (
                line.Item is not FieldSyntax its
                || entity.FindField(SdsText.Of(source, its.Name)) is not { } field
                || !ReferenceEquals(field.TypeNode, its.Type)
            )
            {
                continue;
            }

            new FieldDecorators(scope, source, field).Bind(its);
            Defaults.Bind(source, field, its.Modifiers, scope.Diagnostics);
            if (field.IsOwner)
            {
                ReportSecond(owner, field);
                owner ??= field;
            }
        }

        new EntityDecorators(source, scope.Diagnostics, entity).Bind(node.Decorators);
    }

    private void ReportSecond(FieldSymbol? owner, FieldSymbol field)
    {
        if (owner is null)
        {
            return;
        }

        foreach (var decorator in field.Decorators)
        {
            if (decorator.Name == "owner")
            {
                scope.Diagnostics.SecondOwner(decorator.Location, owner.ToString());
                return;
            }
        }
    }
}
