using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Finds the entities and fields that types and decorators name. It says nothing of those that there are not.</summary>
internal sealed class TypeNames(SpecScope scope, SourceText source)
{
    /// <summary>A name as it is written; null where a part of it is missing.</summary>
    public QualifiedReference? Read(QNameSyntax name) => SdsText.Of(source, name);

    /// <summary>An entity that the module sees, with or without its module in front; null if it sees none of the name.</summary>
    public EntitySymbol? FindEntity(string? module, string name) =>
        scope.Visible.FindByName(name) is { } entity && (module is null || module == entity.Module) ? entity : null;

    /// <summary><c>Payment.method</c>, also a field of a field that is an object; null where there is none.</summary>
    public FieldSymbol? FindField(QualifiedReference name)
    {
        var parts = name.Name.Split('.');
        var field = FindField(name, parts);
        for (var at = 2; at < parts.Length; at++)
        {
            field = (field?.Type as ObjectType)?.Find(parts[at]);
        }

        return field;
    }

    /// <summary>The field of an entity that a name begins with; null where there is none.</summary>
    public FieldSymbol? FindOuterField(QualifiedReference name) => FindField(name, name.Name.Split('.'));

    /// <summary>The entity in front of the first dot; null where the module sees none of the name.</summary>
    public EntitySymbol? FindEntityOfField(QualifiedReference name) => FindEntity(name.Module?.Name, name.Name.Split('.')[0]);

    private FieldSymbol? FindField(QualifiedReference name, string[] parts) =>
        parts.Length > 1 ? FindEntity(name.Module?.Name, parts[0])?.FindField(parts[1]) : null;
}
