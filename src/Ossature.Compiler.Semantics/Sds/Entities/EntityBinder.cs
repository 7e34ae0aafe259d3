using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Completes the entities of a section, whose fields have their types.</summary>
internal static class EntityBinder
{
    public static void Bind(SpecScope scope)
    {
        foreach (var entity in scope.Module.Entities)
        {
            if (entity is { Node: { } node, Source: { } source })
            {
                new FieldModifiers(scope, source).Bind(entity, node);
            }
        }

        RequiredReferences.Check(scope);
        EdgeBinder.Bind(scope);
        BackReferences.Check(scope);
        MachineBinder.Bind(scope);
        foreach (var entity in scope.Module.Entities)
        {
            entity.StateField = StateFields.Of(entity);
        }

        Owners.Bind(scope.Module.Entities);
    }
}
