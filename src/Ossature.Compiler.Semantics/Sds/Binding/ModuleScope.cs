using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>A module while it is bound.</summary>
/// <param name="symbol">Its declaration.</param>
/// <param name="number">Its place in the order of the modules.</param>
internal sealed class ModuleScope(ModuleSymbol symbol, int number)
{
    public ModuleSymbol Symbol => symbol;

    public string Name => symbol.Name;

    public int Number => number;

    /// <summary>Its specification, and what else there is under its name by mistake.</summary>
    public List<SectionSymbol> Sections { get; } = [];

    /// <summary>The module as it was bound before an edit that does not concern it; null where it is to be bound.</summary>
    public BoundModule? Kept { get; set; }

    /// <summary>The schema as it was last released; null where nothing is.</summary>
    public ReleasedSchema? Released { get; set; }

    /// <summary>Whether a specification with a misspelt name is likely its own.</summary>
    public bool MayBeSpecified { get; set; }

    /// <summary>Whether a declaration of its section could not be read: what seems to be missing may be that one.</summary>
    public bool IsIncomplete { get; private set; }

    public Dictionary<string, EntitySymbol> Entities { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EventSymbol> Events { get; } = new(StringComparer.Ordinal);

    public List<EventSymbol> ExposedEvents { get; } = [];

    public List<EntitySymbol> Views { get; } = [];

    /// <summary>What it exposes, by name.</summary>
    public Dictionary<string, Exposed> Exposed { get; } = new(StringComparer.Ordinal);

    /// <summary>The modules that it names under <c>consumes</c>.</summary>
    public HashSet<ModuleScope> Sources { get; } = [];

    /// <summary>Those of which it consumes all events. They are not copied: many modules may consume many events.</summary>
    public HashSet<ModuleScope> Covered { get; } = [];

    /// <summary>The events that it consumes by name, as <c>module/name</c>.</summary>
    public Dictionary<string, EventSymbol> ConsumedEvents { get; } = new(StringComparer.Ordinal);

    public List<EntitySymbol> ConsumedViews { get; } = [];

    /// <summary>The modules that name it under <c>consumes</c>, in order.</summary>
    public List<ModuleScope> Consumers { get; } = [];

    public void Add(SectionSymbol section)
    {
        Sections.Add(section);
        IsIncomplete |= section.IsIncomplete;
    }
}

/// <summary>An entry of <c>exposes</c>: an event, a view, or neither where it is in error.</summary>
/// <param name="Name">The name and where it is written.</param>
/// <param name="Event">The event.</param>
/// <param name="View">The entity.</param>
internal sealed record Exposed(NameReference Name, EventSymbol? Event, EntitySymbol? View);
