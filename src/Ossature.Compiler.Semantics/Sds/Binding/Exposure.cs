using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>A module exposes events of its own and, as views, entities that it owns.</summary>
internal static class Exposure
{
    /// <summary>Gives a module its events and what it exposes.</summary>
    public static void Bind(ModuleScope module, DiagnosticBag diagnostics)
    {
        Declare(module);
        string[]? known = null;
        foreach (var name in module.Symbol.Exposes)
        {
            var exposed = Find(module, name);
            module.Exposed.TryAdd(name.Name, exposed);
            if (exposed.View is { } view)
            {
                module.Views.Add(view);
            }
            else if (exposed.Event is { } its)
            {
                module.ExposedEvents.Add(its);
            }
            else if (!module.IsIncomplete)
            {
                known ??= [.. module.Events.Keys, .. module.Entities.Keys];
                var (help, fix) = NearNames.Suggest(name.Location, name.Name, known);
                diagnostics.ExposesUnknown(name.Location, name.Name, module.Name, help, fix);
            }
        }
    }

    /// <summary>The events that the sections of a module declare. Of two with one name it is the first.</summary>
    private static void Declare(ModuleScope module)
    {
        foreach (var section in module.Sections)
        {
            foreach (var node in section.Events)
            {
                if (SdsText.Of(section.Source, node.Name) is { } name)
                {
                    var written = name.ToString();
                    module.Events.TryAdd(
                        written,
                        module.Kept?.FindEvent(written)
                            ?? new()
                            {
                                Name = written,
                                Module = module.Name,
                                Node = node,
                                Source = section.Source,
                                Location = name.Location,
                            }
                    );
                }
            }
        }
    }

    private static Exposed Find(ModuleScope module, NameReference name)
    {
        if (module.Entities.TryGetValue(name.Name, out var view))
        {
            return new(name, null, view);
        }

        if (module.Events.TryGetValue(name.Name, out var declared))
        {
            return new(name, declared, null);
        }

        if (module.Sections.Count > 0 || name.Name.Contains('/', StringComparison.Ordinal))
        {
            return new(name, null, null);
        }

        // Before the specification is written, whatever is no entity is an event.
        var coming = new EventSymbol
        {
            Name = name.Name,
            Module = module.Name,
            Location = name.Location,
        };
        module.Events.Add(coming.Name, coming);
        return new(name, coming, null);
    }
}
