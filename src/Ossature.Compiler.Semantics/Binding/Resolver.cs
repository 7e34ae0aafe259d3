using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>The second pass: finds out what every written name means. Names without a meaning and names with two are reported here.</summary>
public static class Resolver
{
    /// <summary>Links the declarations of a project with each other.</summary>
    public static BoundProject Resolve(ProjectOptions options, Declarations declarations, DiagnosticBag diagnostics)
    {
        var symbols = ById(declarations.Specs, diagnostics);
        var architectures = BySpec(declarations, symbols, diagnostics);
        var specs = symbols
            .Values.Select(symbol => new BoundSpec(symbol, [.. architectures[symbol.Id]]))
            .ToImmutableSortedDictionary(spec => spec.Id, spec => spec, StringComparer.Ordinal);
        var graph = new SpecGraph(specs.Values.Select(spec => Node(spec, specs)));
        foreach (var spec in specs.Values)
        {
            ResolveDepends(spec, specs, declarations.Incomplete, diagnostics);
            spec.Components = ComponentResolver.Declare(spec, diagnostics);
        }

        ComponentResolver.Link([.. specs.Values], declarations.Incomplete ? null : diagnostics);
        return new(options, [.. specs.Values], graph);
    }

    private static SortedDictionary<string, SpecSymbol> ById(IEnumerable<SpecSymbol> declared, DiagnosticBag diagnostics)
    {
        var symbols = new SortedDictionary<string, SpecSymbol>(StringComparer.Ordinal);
        foreach (var symbol in declared.OrderBy(symbol => symbol.Location.Path, StringComparer.Ordinal))
        {
            if (!symbols.TryAdd(symbol.Id, symbol))
            {
                diagnostics.DuplicateSpecId(symbol.Location, symbol.Id, symbols[symbol.Id].Location.Path);
            }
        }

        return symbols;
    }

    private static ILookup<string, ArchitectureSymbol> BySpec(
        Declarations declarations,
        IReadOnlyDictionary<string, SpecSymbol> symbols,
        DiagnosticBag diagnostics
    )
    {
        foreach (var unknown in declarations.Architectures.Where(architecture => !symbols.ContainsKey(architecture.Spec.Name)))
        {
            if (!declarations.Incomplete)
            {
                diagnostics.UnknownArchitectureSpec(
                    unknown.Spec.Location,
                    unknown.Spec.Name,
                    NearNames.Help(unknown.Spec.Name, symbols.Keys)
                );
            }
        }

        return declarations
            .Architectures.OrderBy(architecture => architecture.Location.Path, StringComparer.Ordinal)
            .ToLookup(architecture => architecture.Spec.Name, StringComparer.Ordinal);
    }

    private static SpecNode Node(BoundSpec spec, ImmutableSortedDictionary<string, BoundSpec> specs) =>
        new(
            spec.Id,
            spec.File,
            [
                .. spec
                    .Symbol.Depends.Select(reference => reference.Name)
                    .Where(specs.ContainsKey)
                    .Distinct(StringComparer.Ordinal),
            ],
            [.. spec.Architectures.Select(architecture => architecture.Location.Path)]
        );

    private static void ResolveDepends(
        BoundSpec spec,
        ImmutableSortedDictionary<string, BoundSpec> specs,
        bool incomplete,
        DiagnosticBag diagnostics
    )
    {
        foreach (var unknown in spec.Symbol.Depends.Where(reference => !incomplete && !specs.ContainsKey(reference.Name)))
        {
            diagnostics.UnknownDependency(
                unknown.Location,
                spec.Id,
                unknown.Name,
                NearNames.Help(unknown.Name, specs.Keys.Where(id => id != spec.Id))
            );
        }

        spec.DependsOn =
        [
            .. spec
                .Symbol.Depends.Select(reference => specs.GetValueOrDefault(reference.Name))
                .OfType<BoundSpec>()
                .Where(other => other != spec)
                .Distinct(),
        ];
    }
}
