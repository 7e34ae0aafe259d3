using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>
/// The second pass over one specification: finds out what the names in its files mean. It reads the declarations of that specification and of
/// those it names, and of no other.
/// </summary>
internal static class SpecBinder
{
    /// <summary>Resolves the names of a specification whose components are declared.</summary>
    /// <param name="spec">The specification.</param>
    /// <param name="find">Gives a specification by id, with its components declared, or null.</param>
    /// <param name="diagnostics">Gets what is wrong with the specification by itself.</param>
    public static void Bind(BoundSpec spec, Func<string, BoundSpec?> find, DiagnosticBag diagnostics)
    {
        var assumed = new List<BoundSpec>();
        foreach (var reference in spec.Symbol.Depends)
        {
            if (find(reference.Name) is { } other && other.Id != spec.Id && !assumed.Contains(other))
            {
                assumed.Add(other);
            }
        }

        spec.DependsOn = [.. assumed.Select(other => other.Id)];
        ReportDuplicates(spec, diagnostics);
        ResolveComponents(spec, assumed);
    }

    /// <summary>Which component of a specification uses which other one of it, by place.</summary>
    public static DependencyGraph ComponentGraph(BoundSpec spec)
    {
        var needs = new int[spec.Components.Length][];
        for (var number = 0; number < needs.Length; number++)
        {
            var needed = new List<int>();
            foreach (var reference in spec.Components[number].DependsOn)
            {
                if (reference.SpecId == spec.Id)
                {
                    needed.Add(spec.FindComponent(reference.Name)!.Number);
                }
            }

            needs[number] = [.. needed];
        }

        return new(needs);
    }

    private static void ReportDuplicates(BoundSpec spec, DiagnosticBag diagnostics)
    {
        foreach (var architecture in spec.Architectures)
        {
            foreach (var symbol in architecture.Components)
            {
                var first = spec.FindComponent(symbol.Name)!.Symbol;
                if (!ReferenceEquals(first, symbol))
                {
                    var place = $"{first.Location.Path}:{first.Location.Start.Line}";
                    diagnostics.DuplicateComponent(symbol.Location, spec.Id, symbol.Name, place);
                }
            }
        }
    }

    private static void ResolveComponents(BoundSpec spec, List<BoundSpec> assumed)
    {
        HashSet<string>? libraries = null;
        var linked = false;
        foreach (var component in spec.Components)
        {
            if (component.Symbol.DependsOn.IsEmpty)
            {
                continue;
            }

            libraries ??= Libraries(spec);
            var found = ImmutableArray.CreateBuilder<ComponentReference>();
            var unresolved = ImmutableArray.CreateBuilder<NameReference>();
            foreach (var reference in component.Symbol.DependsOn)
            {
                if (Find(spec, assumed, reference.Name) is { } other)
                {
                    var needed = new ComponentReference(other.Spec.Id, other.Name);
                    if (!found.Contains(needed))
                    {
                        found.Add(needed);
                    }

                    if (other.Spec == spec)
                    {
                        other.IsEntryPoint = false;
                        linked = true;
                    }
                }
                else if (!libraries.Contains(reference.Name))
                {
                    unresolved.Add(reference);
                }
            }

            component.DependsOn = found.ToImmutable();
            component.Unresolved = unresolved.ToImmutable();
        }

        spec.BuildOrder = linked ? InOrder(spec) : spec.Components;
    }

    private static ImmutableArray<BoundComponent> InOrder(BoundSpec spec)
    {
        var order = ComponentGraph(spec).Order();
        var components = new BoundComponent[order.Count];
        for (var i = 0; i < components.Length; i++)
        {
            components[i] = spec.Components[order[i]];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(components);
    }

    /// <summary>A component of the specification itself, else the first one of that name among the specifications that it assumes.</summary>
    private static BoundComponent? Find(BoundSpec spec, List<BoundSpec> assumed, string name)
    {
        var found = spec.FindComponent(name);
        for (var i = 0; found is null && i < assumed.Count; i++)
        {
            found = assumed[i].FindComponent(name);
        }

        return found;
    }

    private static HashSet<string> Libraries(BoundSpec spec)
    {
        var libraries = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var architecture in spec.Architectures)
        {
            foreach (var (name, _) in architecture.Dependencies)
            {
                libraries.Add(name);
            }
        }

        return libraries;
    }
}
