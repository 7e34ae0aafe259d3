using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>The names of entities in types and edges: own ones, and views with their module in front.</summary>
internal sealed class EntityNames(SpecScope scope)
{
    /// <summary>An entity that the module sees; null if it sees none of the name.</summary>
    public EntitySymbol? Find(QualifiedReference name) =>
        scope.Visible.FindByName(name.Name) is { } entity && (name.Module is null || name.Module.Name == entity.Module)
            ? entity
            : null;

    /// <summary>The entity of a reference. What is wrong with it is reported; null if no entity is meant for sure.</summary>
    public EntitySymbol? Resolve(QualifiedReference name)
    {
        if (Find(name) is { } entity)
        {
            if (name.Module is null && !scope.Visible.IsOwn(entity) && entity.Module.Length > 0)
            {
                var fix = CodeFix.Replace(
                    $"put `{entity.Module}/` in front",
                    new(name.Location.Span.Start, 0),
                    $"{entity.Module}/"
                );
                scope.Diagnostics.UnknownEntity(name.Location, name.Name, $"write `-> {entity.Module}/{name.Name}`", fix);
            }

            return entity;
        }

        if (!ReportForeign(name) && !scope.Section.IsIncomplete)
        {
            var (help, fix) = Suggest(name);
            scope.Diagnostics.UnknownEntity(name.Location, name.ToString(), help, fix);
        }

        return null;
    }

    /// <summary>Reports a name that is one of an entity of another module which is not seen here; false if there is none.</summary>
    public bool ReportForeign(QualifiedReference name)
    {
        if (FindForeign(name) is not { } entity)
        {
            return false;
        }

        var isExposed = scope.System.FindModule(entity.Module)?.Views.Contains(entity) == true;
        var help = $"add `{entity.Module}/{entity.Name}` to the `consumes` of `{scope.Name}`, and write it so";
        scope.Diagnostics.ViewNotConsumed(
            name.Location,
            entity.Name,
            entity.Module,
            isExposed ? help : $"add `{entity.Name}` to the `exposes` of `{entity.Module}`, then {help}"
        );
        return true;
    }

    /// <summary>An entity of another module; null if no other module owns one of the name.</summary>
    public EntitySymbol? FindForeign(QualifiedReference name) =>
        scope.System.FindEntity(name.Name) is { } entity
        && entity.Module != scope.Name
        && (name.Module is null || name.Module.Name == entity.Module)
            ? entity
            : null;

    /// <summary>What an unknown name may have been meant to be.</summary>
    public (string Help, CodeFix? Fix) Suggest(QualifiedReference name)
    {
        var candidates = new List<string>();
        foreach (var entity in scope.Visible.Entities)
        {
            candidates.Add(
                scope.Visible.IsOwn(entity) || entity.Module.Length == 0 ? entity.Name : $"{entity.Module}/{entity.Name}"
            );
        }

        return NearNames.Suggest(name.Location, name.ToString(), candidates);
    }
}
