using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>A module: its declaration, its section, and what crosses its boundary.</summary>
public sealed class BoundModule
{
    private readonly ModuleScope scope;
    private readonly Dictionary<string, ModuleScope> covered = new(StringComparer.Ordinal);

    internal BoundModule(ModuleScope scope)
    {
        this.scope = scope;
        (IsKept, scope.Kept) = (scope.Kept is not null, null);
        Section = scope.Sections.Count > 0 ? scope.Sections[0] : null;
        Entities = [.. scope.Entities.Values];
        Events = [.. scope.Events.Values];
        ExposedEvents = [.. scope.ExposedEvents];
        Views = [.. scope.Views];
        ConsumedViews = [.. scope.ConsumedViews];
        foreach (var source in scope.Covered)
        {
            covered.Add(source.Name, source);
        }

        var consumers = ImmutableArray.CreateBuilder<string>(scope.Consumers.Count);
        foreach (var consumer in scope.Consumers)
        {
            consumers.Add(consumer.Name);
        }

        Consumers = consumers.MoveToImmutable();
    }

    /// <summary>The name.</summary>
    public string Name => Symbol.Name;

    /// <summary>What the manifest declares.</summary>
    public ModuleSymbol Symbol => scope.Symbol;

    /// <summary>The specification; null where none is written yet.</summary>
    public SectionSymbol? Section { get; }

    /// <summary>How many sections there are under its name; more than one by mistake.</summary>
    internal int SectionCount => scope.Sections.Count;

    /// <summary>Whether it is as it was before the edit that the system was bound again for.</summary>
    internal bool IsKept { get; }

    /// <summary>The schema as it was last released; null where nothing is.</summary>
    public ReleasedSchema? Released => scope.Released;

    /// <summary>Its own entities: those that it owns, in the order of the manifest, and what else its section declares.</summary>
    public ImmutableArray<EntitySymbol> Entities { get; }

    /// <summary>Its own events: those that its section declares; without a section those that it exposes.</summary>
    public ImmutableArray<EventSymbol> Events { get; }

    /// <summary>The events that others may consume, in the order of the manifest.</summary>
    public ImmutableArray<EventSymbol> ExposedEvents { get; }

    /// <summary>The entities that others may read, in the order of the manifest.</summary>
    public ImmutableArray<EntitySymbol> Views { get; }

    /// <summary>The events of other modules that it is told of: those that it names, then those that a star stands for.</summary>
    public IEnumerable<EventSymbol> ConsumedEvents
    {
        get
        {
            foreach (var named in scope.ConsumedEvents.Values)
            {
                yield return named;
            }

            foreach (var source in scope.Covered)
            {
                foreach (var exposed in source.ExposedEvents)
                {
                    yield return exposed;
                }
            }
        }
    }

    /// <summary>The entities of other modules that it reads, in the order of the manifest.</summary>
    public ImmutableArray<EntitySymbol> ConsumedViews { get; }

    /// <summary>The soft constraints of its declaration, in order.</summary>
    public ImmutableArray<BoundClause<BoundSoft>> Softs { get; internal set; } = [];

    /// <summary>The modules that consume something of it, in the order of the modules.</summary>
    public ImmutableArray<string> Consumers { get; }

    /// <summary>One of its own entities; null if there is none of the name.</summary>
    public EntitySymbol? FindEntity(string name) => scope.Entities.GetValueOrDefault(name);

    /// <summary>One of its own events; null if there is none of the name.</summary>
    public EventSymbol? FindEvent(string name) => scope.Events.GetValueOrDefault(name);

    /// <summary>An event of another module that it is told of; null if it is told of none of the name.</summary>
    public EventSymbol? FindConsumedEvent(string module, string name) =>
        scope.ConsumedEvents.GetValueOrDefault($"{module}/{name}")
        ?? covered.GetValueOrDefault(module)?.Exposed.GetValueOrDefault(name)?.Event;
}
