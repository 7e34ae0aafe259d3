using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>Resolves the names of components: unique in a specification, ignoring case, over all its architectures.</summary>
internal static class ComponentResolver
{
    public static ImmutableArray<BoundComponent> Declare(BoundSpec spec, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, ComponentSymbol>(StringComparer.OrdinalIgnoreCase);
        var components = ImmutableArray.CreateBuilder<BoundComponent>();
        foreach (var symbol in spec.Architectures.SelectMany(architecture => architecture.Components))
        {
            if (first.TryAdd(symbol.Name, symbol))
            {
                components.Add(new(spec, symbol));
            }
            else
            {
                var other = first[symbol.Name].Location;
                diagnostics.DuplicateComponent(symbol.Location, spec.Id, symbol.Name, $"{other.Path}:{other.Start.Line}");
            }
        }

        return components.ToImmutable();
    }

    /// <summary>Resolves what the components of all specifications depend on, once all of them are declared.</summary>
    /// <param name="specs">The specifications.</param>
    /// <param name="diagnostics">Gets the names that mean nothing; null when they may mean something that could not be read.</param>
    public static void Link(ImmutableArray<BoundSpec> specs, DiagnosticBag? diagnostics)
    {
        var named = specs
            .SelectMany(spec => spec.Components)
            .ToLookup(component => component.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var spec in specs)
        {
            var own = spec.Components.ToDictionary(component => component.Name, StringComparer.OrdinalIgnoreCase);
            var libraries = spec
                .Architectures.SelectMany(architecture => architecture.Dependencies)
                .Select(dependency => dependency.Name)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var component in spec.Components)
            {
                component.DependsOn =
                [
                    .. component
                        .Symbol.DependsOn.Select(reference =>
                            Resolve(component, reference, own, named[reference.Name], libraries, diagnostics)
                        )
                        .OfType<BoundComponent>()
                        .Distinct(),
                ];
            }

            spec.BuildOrder = [.. Graph(spec).Order().Select(number => spec.Components[number])];
            var used = spec.Components.SelectMany(component => component.DependsOn).ToHashSet();
            foreach (var component in spec.Components)
            {
                component.IsEntryPoint = !used.Contains(component);
            }
        }
    }

    /// <summary>Which component of a specification uses which other one of it, by place.</summary>
    public static DependencyGraph Graph(BoundSpec spec)
    {
        var numbers = spec.Components.Select((component, number) => (component, number)).ToDictionary();
        return new([
            .. spec.Components.Select(component =>
                component.DependsOn.Where(numbers.ContainsKey).Select(needed => numbers[needed]).ToArray()
            ),
        ]);
    }

    private static BoundComponent? Resolve(
        BoundComponent user,
        NameReference reference,
        Dictionary<string, BoundComponent> own,
        IEnumerable<BoundComponent> named,
        HashSet<string> libraries,
        DiagnosticBag? diagnostics
    )
    {
        if (own.TryGetValue(reference.Name, out var component))
        {
            return component;
        }

        var assumed = user.Spec.DependsOn.ToHashSet();
        component = named.FirstOrDefault(other => assumed.Contains(other.Spec));
        if (component is null && !libraries.Contains(reference.Name))
        {
            var elsewhere = named.Select(other => other.Spec.Id).FirstOrDefault();
            var help = elsewhere is null
                ? NearNames.Help(reference.Name, own.Keys.Where(name => name != user.Name))
                : $"it is a component of `{elsewhere}`; write `{elsewhere}` under `depends` in `{user.Spec.File}` to use it";
            diagnostics?.UnknownComponent(reference.Location, user.Name, reference.Name, help);
        }

        return component;
    }
}
