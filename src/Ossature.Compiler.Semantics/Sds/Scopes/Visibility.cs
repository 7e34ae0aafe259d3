using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>The entities and events that a clause may name: of a module its own, and the views and events that it consumes; of a contract those of both parties; of a system invariant all.</summary>
internal sealed class Visibility
{
    private readonly Dictionary<string, EntitySymbol> byNoun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntitySymbol> byName = new(StringComparer.Ordinal);
    private readonly List<EntitySymbol> entities = [];
    private readonly List<EntitySymbol> own = [];
    private readonly BoundModule? module;
    private readonly Visibility[] parts = [];
    private readonly List<BoundModule> modules = [];
    private Dictionary<string, List<EntitySymbol>>? byLastPart;
    private Dictionary<string, List<FieldSymbol>>? fields;
    private Dictionary<string, List<EventSymbol>>? events;
    private readonly List<EventSymbol> exposed = [];

    /// <summary>What a module sees.</summary>
    public Visibility(BoundModule module)
    {
        this.module = module;
        foreach (var entity in module.Entities)
        {
            own.Add(entity);
            Add(entity);
        }

        foreach (var view in module.ConsumedViews)
        {
            Add(view);
        }

        Add(BuiltIn.User);
    }

    /// <summary>What clauses of the manifest see: the entities of some modules.</summary>
    public Visibility(IEnumerable<BoundModule> modules)
    {
        foreach (var its in modules)
        {
            this.modules.Add(its);
            exposed.AddRange(its.ExposedEvents);
            foreach (var entity in its.Entities)
            {
                own.Add(entity);
                Add(entity);
            }
        }

        Add(BuiltIn.User);
    }

    /// <summary>What a contract sees: what either of its modules has. Their tables are shared, because a module may have many contracts.</summary>
    public Visibility(Visibility left, Visibility right) => parts = [left, right];

    /// <summary>All entities, own ones first; <c>User</c> last, unless an entity has that name. A contract has those of its parts.</summary>
    public IReadOnlyList<EntitySymbol> Entities => entities;

    /// <summary>The module; null in the manifest.</summary>
    public BoundModule? Module => module;

    /// <summary>How the entities are linked with each other.</summary>
    public EntityLinks Links => field ??= parts is [var left, var right] ? new(left.Links, right.Links) : new(entities);

    /// <summary>Whether an entity is one of the module, and not a view; in the manifest whether it is of one of the modules that the clause may speak of.</summary>
    public bool IsOwn(EntitySymbol entity) =>
        module is null ? entity.Module.Length > 0 && Sees(entity) : entity.Module == module.Name;

    /// <summary>Whether an entity is one of those.</summary>
    public bool Sees(EntitySymbol entity) => ReferenceEquals(FindByName(entity.Name), entity);

    /// <summary>An entity by its name as declared; null if none of the name is visible.</summary>
    public EntitySymbol? FindByName(string name) =>
        parts.Length == 0 ? byName.GetValueOrDefault(name) : FirstOf(static (part, name) => part.FindByName(name), name);

    /// <summary>An entity by its noun in snake case, exactly (section 4.3, step 1); null if there is none.</summary>
    public EntitySymbol? FindByNoun(string noun) =>
        parts.Length == 0 ? byNoun.GetValueOrDefault(noun) : FirstOf(static (part, noun) => part.FindByNoun(noun), noun);

    /// <summary>The entities whose noun ends in <c>_part</c> (section 4.3, step 2).</summary>
    /// <param name="part">A word in snake case.</param>
    public List<EntitySymbol> FindBySuffix(string part)
    {
        if (parts.Length > 0)
        {
            return AllOf(static (part, name) => part.FindBySuffix(name), part);
        }

        byLastPart ??= IndexLastParts();
        var found = new List<EntitySymbol>();
        foreach (var entity in byLastPart.GetValueOrDefault(LastPart(part), []))
        {
            if (EndsIn(entity, part))
            {
                found.Add(entity);
            }
        }

        return found;
    }

    /// <summary>The fields of a name that own entities have (R6).</summary>
    public IReadOnlyList<FieldSymbol> FindFields(string name)
    {
        if (parts.Length > 0)
        {
            return AllOf(static (part, name) => part.FindFields(name), name);
        }

        fields ??= IndexFields();
        return fields.GetValueOrDefault(name, []);
    }

    /// <summary>The events of a name: the module's own, or else those that it consumes; in the manifest those that are exposed.</summary>
    public IReadOnlyList<EventSymbol> FindEvents(string name)
    {
        if (parts.Length > 0)
        {
            return AllOf(static (part, name) => part.FindEvents(name), name);
        }

        if (module?.FindEvent(name) is { } its)
        {
            return [its];
        }

        events ??= IndexEvents();
        return events.GetValueOrDefault(name, []);
    }

    /// <summary>An event that is written with its module; null if there is no such one to be seen.</summary>
    public EventSymbol? FindEvent(string owner, string name)
    {
        if (module is not null)
        {
            return module.Name == owner ? module.FindEvent(name) : module.FindConsumedEvent(owner, name);
        }

        foreach (var found in FindEvents(name))
        {
            if (found.Module == owner)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The names of all entities and events.</summary>
    public List<string> Names()
    {
        if (parts.Length > 0)
        {
            return AllOf(static (part, _) => part.Names(), "");
        }

        var names = new List<string>(entities.Count);
        foreach (var entity in entities)
        {
            names.Add(entity.Name);
        }

        if (module is not null)
        {
            foreach (var its in module.Events)
            {
                names.Add(its.Name);
            }
        }

        foreach (var its in module?.ConsumedEvents ?? exposed)
        {
            names.Add(its.Name);
        }

        return names;
    }

    /// <summary>The modules of which clauses of the manifest may speak.</summary>
    public List<BoundModule> Modules => parts.Length == 0 ? modules : AllOf(static (part, _) => part.Modules, "");

    /// <summary>Whether the noun of an entity ends in <c>_part</c>.</summary>
    public static bool EndsIn(EntitySymbol entity, string part) =>
        entity.Noun.Length > part.Length
        && entity.Noun[entity.Noun.Length - part.Length - 1] == '_'
        && entity.Noun.EndsWith(part, StringComparison.Ordinal);

    /// <summary>What one of the parts has; what is built in only if neither has anything else.</summary>
    private EntitySymbol? FirstOf(Func<Visibility, string, EntitySymbol?> find, string name)
    {
        EntitySymbol? builtIn = null;
        foreach (var part in parts)
        {
            if (find(part, name) is { } entity)
            {
                if (!ReferenceEquals(entity, BuiltIn.User))
                {
                    return entity;
                }

                builtIn = entity;
            }
        }

        return builtIn;
    }

    /// <summary>What all parts have together.</summary>
    private List<T> AllOf<T>(Func<Visibility, string, IReadOnlyList<T>> find, string name)
    {
        var all = new List<T>();
        foreach (var part in parts)
        {
            all.AddRange(find(part, name));
        }

        return all;
    }

    private void Add(EntitySymbol entity)
    {
        if (byName.TryAdd(entity.Name, entity))
        {
            byNoun.TryAdd(entity.Noun, entity);
            entities.Add(entity);
        }
    }

    private Dictionary<string, List<EntitySymbol>> IndexLastParts()
    {
        var index = new Dictionary<string, List<EntitySymbol>>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            var last = LastPart(entity.Noun);
            if (last.Length < entity.Noun.Length)
            {
                if (!index.TryGetValue(last, out var found))
                {
                    index.Add(last, found = []);
                }

                found.Add(entity);
            }
        }

        return index;
    }

    private Dictionary<string, List<FieldSymbol>> IndexFields()
    {
        var index = new Dictionary<string, List<FieldSymbol>>(StringComparer.Ordinal);
        foreach (var entity in own)
        {
            foreach (var its in entity.Fields)
            {
                if (!index.TryGetValue(its.Name, out var found))
                {
                    index.Add(its.Name, found = []);
                }

                found.Add(its);
            }
        }

        return index;
    }

    private Dictionary<string, List<EventSymbol>> IndexEvents()
    {
        var index = new Dictionary<string, List<EventSymbol>>(StringComparer.Ordinal);
        foreach (var its in module?.ConsumedEvents ?? exposed)
        {
            if (!index.TryGetValue(its.Name, out var found))
            {
                index.Add(its.Name, found = []);
            }

            found.Add(its);
        }

        return index;
    }

    private static string LastPart(string noun) => noun[(noun.LastIndexOf('_') + 1)..];
}
