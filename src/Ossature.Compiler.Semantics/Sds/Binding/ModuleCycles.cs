using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Graph;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>Views between modules form no cycle. Events may: they wait in a queue.</summary>
internal static class ModuleCycles
{
    public static void Check(Manifest manifest, DiagnosticBag diagnostics)
    {
        ReportViews(manifest.Modules, diagnostics);
        ReportEvents(manifest.Modules, diagnostics);
    }

    private static void ReportViews(List<ModuleScope> modules, DiagnosticBag diagnostics)
    {
        var needs = new int[modules.Count][];
        foreach (var module in modules)
        {
            var sources = new HashSet<string>(StringComparer.Ordinal);
            foreach (var view in module.ConsumedViews)
            {
                sources.Add(view.Module);
            }

            needs[module.Number] = Numbers(module, source => sources.Contains(source.Name));
        }

        foreach (var ring in new DependencyGraph(needs).Cycles())
        {
            var names = ImmutableArray.CreateBuilder<string>(ring.Length);
            foreach (var number in ring)
            {
                names.Add(modules[number].Name);
            }

            diagnostics.ViewCycle(modules[ring[0]].Symbol.Location, new Cycle(names.MoveToImmutable()).ToString());
        }
    }

    private static void ReportEvents(List<ModuleScope> modules, DiagnosticBag diagnostics)
    {
        var needs = new int[modules.Count][];
        foreach (var module in modules)
        {
            var sources = new HashSet<string>(StringComparer.Ordinal);
            foreach (var its in module.ConsumedEvents.Values)
            {
                sources.Add(its.Module);
            }

            needs[module.Number] = Numbers(
                module,
                source => sources.Contains(source.Name) || (source.ExposedEvents.Count > 0 && module.Covered.Contains(source))
            );
        }

        var groups = new DependencyGraph(needs).Groups();
        var members = new List<ModuleScope>?[modules.Count];
        foreach (var module in modules)
        {
            (members[groups[module.Number]] ??= []).Add(module);
        }

        foreach (var module in modules)
        {
            if (members[groups[module.Number]] is { Count: > 1 } group && group[0] == module)
            {
                diagnostics.EventCycle(module.Symbol.Location, Names(group));
            }
        }
    }

    /// <summary>The numbers of some of the modules that a module consumes from.</summary>
    private static int[] Numbers(ModuleScope module, Predicate<ModuleScope> isWanted)
    {
        var numbers = new List<int>();
        foreach (var source in module.Sources)
        {
            if (isWanted(source))
            {
                numbers.Add(source.Number);
            }
        }

        numbers.Sort();
        return [.. numbers];
    }

    private static string Names(List<ModuleScope> group)
    {
        var names = new string[group.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = group[i].Name;
        }

        Array.Sort(names, StringComparer.Ordinal);
        return string.Join(", ", names);
    }
}
