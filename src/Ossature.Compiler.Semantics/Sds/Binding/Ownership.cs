using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>Every entity belongs to one module, which owns it in the manifest and declares it in its section.</summary>
internal sealed class Ownership(Manifest manifest, DiagnosticBag diagnostics)
{
    /// <summary>The owner of each entity: the first module that owns it.</summary>
    private readonly Dictionary<string, ModuleScope> owners = new(StringComparer.Ordinal);

    /// <summary>The entities that several modules own; that is reported, and what follows from it is not.</summary>
    private readonly HashSet<string> disputed = new(StringComparer.Ordinal);

    private readonly Dictionary<string, EntitySymbol> entities = new(StringComparer.Ordinal);

    /// <summary>Gives the modules their entities.</summary>
    /// <returns>All entities that a module owns, by name.</returns>
    public Dictionary<string, EntitySymbol> Bind()
    {
        foreach (var module in manifest.Modules)
        {
            foreach (var name in module.Symbol.Owns)
            {
                if (!owners.TryAdd(name.Name, module))
                {
                    disputed.Add(name.Name);
                    diagnostics.OwnedTwice(name.Location, name.Name, owners[name.Name].Name, module.Name);
                }
            }
        }

        foreach (var module in manifest.Modules)
        {
            Bind(module, Declared(module));
        }

        return entities;
    }

    /// <summary>The entities that the sections of a module declare, in order. Of two with one name it is the first.</summary>
    private static Dictionary<string, EntitySymbol> Declared(ModuleScope module)
    {
        var declared = new Dictionary<string, EntitySymbol>(StringComparer.Ordinal);
        foreach (var section in module.Sections)
        {
            foreach (var node in section.Entities)
            {
                if (!node.Name.IsMissing)
                {
                    var name = section.Source.ToString(node.Name.Span);
                    declared.TryAdd(
                        name,
                        module.Kept?.FindEntity(name)
                            ?? new()
                            {
                                Name = name,
                                Module = module.Name,
                                Node = node,
                                Source = section.Source,
                                Location = Location.Of(section.Source, node.Name.Span),
                            }
                    );
                }
            }
        }

        return declared;
    }

    private void Bind(ModuleScope module, Dictionary<string, EntitySymbol> declared)
    {
        var isComplete = true;
        foreach (var name in module.Symbol.Owns)
        {
            if (!declared.TryGetValue(name.Name, out var entity))
            {
                if (IsQualified(name.Name))
                {
                    isComplete = false;
                    continue;
                }

                entity = new()
                {
                    Name = name.Name,
                    Module = module.Name,
                    Location = name.Location,
                };
                isComplete &= disputed.Contains(name.Name) || IsDeclaredElsewhere(module);
            }

            module.Entities.Add(name.Name, entity);
            entities.TryAdd(name.Name, entity);
        }

        foreach (var entity in declared.Values)
        {
            if (module.Entities.TryAdd(entity.Name, entity))
            {
                ReportForeign(module, entity, isComplete);
            }
        }

        if (!isComplete)
        {
            ReportUndeclared(module, declared);
        }
    }

    /// <summary>Whether a name can be no entity's: a list takes names of other modules too, and <c>owns</c> has no use for them.</summary>
    private static bool IsQualified(string name) => name.AsSpan().ContainsAny("/.-");

    /// <summary>Whether the entities of a module may be declared where nobody looked: it has no section, or one that could not be read.</summary>
    private static bool IsDeclaredElsewhere(ModuleScope module) => module.Sections.Count == 0 || module.IsIncomplete;

    private void ReportForeign(ModuleScope module, EntitySymbol entity, bool isComplete)
    {
        if (owners.TryGetValue(entity.Name, out var owner))
        {
            diagnostics.EntityOfOtherModule(entity.Location, entity.Name, module.Name, owner.Name);
        }
        else if (!module.Symbol.IsIncomplete)
        {
            // Where an owned entity is declared nowhere, this one may be it, under another name.
            diagnostics.EntityNotOwned(entity.Location, entity.Name, module.Name, isComplete ? Addition(module, entity) : null);
        }
    }

    /// <summary>The fix that adds an entity to the list of those that its module owns, where that stands in the same file.</summary>
    private static CodeFix? Addition(ModuleScope module, EntitySymbol entity) =>
        module.Symbol.Owns is [.., { Location: var last }] && ReferenceEquals(last.Source, entity.Source)
            ? CodeFix.Replace($"add `{entity.Name}` to `owns`", new TextSpan(last.Span.End, 0), $", {entity.Name}")
            : null;

    private void ReportUndeclared(ModuleScope module, Dictionary<string, EntitySymbol> declared)
    {
        var candidates = new List<string>();
        foreach (var name in declared.Keys)
        {
            if (!owners.ContainsKey(name))
            {
                candidates.Add(name);
            }
        }

        foreach (var name in module.Symbol.Owns)
        {
            if (declared.ContainsKey(name.Name) || disputed.Contains(name.Name))
            {
                continue;
            }

            var (help, fix) = NearNames.Nearest(name.Name, candidates) is not null
                ? NearNames.Suggest(name.Location, name.Name, candidates)
                : (Missing(name.Name), null);
            diagnostics.OwnedButNotDeclared(name.Location, module.Name, name.Name, help, fix);
        }
    }

    private static string Missing(string name) =>
        IsQualified(name)
            ? "drop it from `owns`, which takes plain names of entities that the module declares"
            : $"declare `entity {name} {{ … }}` in its spec, or drop it from `owns`";
}
