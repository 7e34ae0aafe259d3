using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>A module consumes what others expose.</summary>
internal sealed class Consumption(Manifest manifest, DiagnosticBag diagnostics)
{
    /// <summary>The modules that expose a name, for names that stand without one; made when first needed.</summary>
    private Dictionary<string, List<string>>? exposers;

    /// <summary>Whether every name under <c>consumes</c> was found.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Gives a module what it consumes.</summary>
    public void Bind(ModuleScope module)
    {
        // A star brings all events; an entry beside it is then too much, wherever it stands in the list.
        foreach (var name in module.Symbol.Consumes)
        {
            if (name.IsWildcard && Source(name) is { } source)
            {
                module.Covered.Add(source);
                ReportNothing(source, name);
            }
        }

        foreach (var name in module.Symbol.Consumes)
        {
            if (Source(name) is not { } source)
            {
                ReportUnknown(name);
                continue;
            }

            if (module.Sources.Add(source))
            {
                source.Consumers.Add(module);
            }

            if (!name.IsWildcard)
            {
                Bind(module, source, name);
            }
        }
    }

    private ModuleScope? Source(QualifiedReference name) => name.Module is { } module ? manifest.Find(module.Name) : null;

    /// <summary>A star stands for something, unless what it stands for is in error.</summary>
    private void ReportNothing(ModuleScope source, QualifiedReference name)
    {
        if (!source.Symbol.IsIncomplete && source.Views.Count == source.Symbol.Exposes.Length)
        {
            diagnostics.NothingToConsume(name.Location, source.Name, ListEntry.Removal(name.Location));
        }
    }

    private void Bind(ModuleScope module, ModuleScope source, QualifiedReference name)
    {
        if (!source.Exposed.TryGetValue(name.Name, out var exposed))
        {
            if (!source.Symbol.IsIncomplete)
            {
                ReportNotExposed(source, name);
            }
        }
        else if (exposed.View is { } view)
        {
            module.ConsumedViews.Add(view);
        }
        else if (module.Covered.Contains(source))
        {
            diagnostics.CoveredByWildcard(name.Location, source.Name, name.Name, ListEntry.Removal(name.Location));
        }
        else if (exposed.Event is { } its)
        {
            module.ConsumedEvents.Add(name.ToString(), its);
        }
    }

    private void ReportNotExposed(ModuleScope source, QualifiedReference name)
    {
        IsComplete = false;
        var at = name.Location.Span.End - name.Name.Length;
        var place = Location.Of(name.Location.Source!, new(at, name.Name.Length));
        var (help, fix) =
            NearNames.Nearest(name.Name, source.Exposed.Keys) is null
            && (source.Entities.ContainsKey(name.Name) || source.Events.ContainsKey(name.Name))
                ? ($"add it to `exposes` of `{source.Name}`", null)
                : NearNames.Suggest(place, name.Name, source.Exposed.Keys);
        diagnostics.NotExposed(name.Location, source.Name, name.Name, help, fix);
    }

    private void ReportUnknown(QualifiedReference name)
    {
        IsComplete = false;
        if (manifest.IsIncomplete)
        {
            return;
        }

        if (name.Module is { } module)
        {
            var (help, fix) = NearNames.Suggest(module.Location, module.Name, manifest.Names);
            diagnostics.ConsumesFromUnknown(name.Location, name.ToString(), help, fix);
        }
        else if (Exposers(name.Name) is [var only])
        {
            var fix = CodeFix.Replace($"put `{only}/` in front", new(name.Location.Span.Start, 0), $"{only}/");
            diagnostics.ConsumesFromUnknown(name.Location, name.Name, $"write `{only}/{name.Name}`", fix);
        }
        else
        {
            diagnostics.ConsumesFromUnknown(name.Location, name.Name, $"put the module in front: `module/{name.Name}`");
        }
    }

    private List<string>? Exposers(string name)
    {
        if (exposers is null)
        {
            exposers = new(StringComparer.Ordinal);
            foreach (var module in manifest.Modules)
            {
                foreach (var exposed in module.Exposed.Keys)
                {
                    if (!exposers.TryGetValue(exposed, out var modules))
                    {
                        exposers.Add(exposed, modules = []);
                    }

                    modules.Add(module.Name);
                }
            }
        }

        return exposers.GetValueOrDefault(name);
    }
}
