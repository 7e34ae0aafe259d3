using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Drawing;

/// <summary>A system as it is drawn: its modules, what crosses between them, and the contracts. Modules are known by their places.</summary>
public sealed class DrawnSystem
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private DrawnSystem(BoundSystem system)
    {
        Title = $"{system.Name} {system.Version}".Trim() is { Length: > 0 } title ? title : "system";
        Modules = system.Modules;
        foreach (var module in Modules)
        {
            places.Add(module.Name, places.Count);
        }

        Links = [.. Modules.SelectMany(LinksOf)];
        Contracts = [.. system.Contracts.Select(its => (places[its.Left.Name], places[its.Right.Name]))];
    }

    /// <summary>The name and the version.</summary>
    public string Title { get; }

    /// <summary>The modules.</summary>
    public ImmutableArray<BoundModule> Modules { get; }

    /// <summary>What modules consume: by consumer, then in the order in which its manifest names the sources.</summary>
    public ImmutableArray<ModuleLink> Links { get; }

    /// <summary>The modules of each contract, in the order of the contracts.</summary>
    public ImmutableArray<(int Left, int Right)> Contracts { get; }

    /// <summary>A system; what its manifest names wrongly is left out.</summary>
    public static DrawnSystem Of(BoundSystem system) => new(system);

    /// <summary>What is exposed, as it is drawn: events, then views marked as such.</summary>
    public static IEnumerable<string> Exposed(BoundModule module) =>
        module.ExposedEvents.Select(its => its.Name).Concat(module.Views.Select(view => $"{view.Name} (view)"));

    private IEnumerable<ModuleLink> LinksOf(BoundModule consumer, int place)
    {
        var views = consumer.ConsumedViews.Select(view => view.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var consumed in consumer.Symbol.Consumes.GroupBy(SourceOf).Where(group => group.Key is not null))
        {
            var source = Modules[consumed.Key!.Value];
            var names = consumed.Select(name => name.Name).ToLookup(views.Contains);
            yield return new(
                place,
                consumed.Key.Value,
                [.. names[false].Where(name => IsEvent(consumer, source, name))],
                [.. names[true]]
            );
        }
    }

    private int? SourceOf(QualifiedReference name) =>
        name.Module is { } module && places.TryGetValue(module.Name, out var place) ? place : null;

    private static bool IsEvent(BoundModule consumer, BoundModule source, string name) =>
        name == "*" || consumer.FindConsumedEvent(source.Name, name) is not null;
}
