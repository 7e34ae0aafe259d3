using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>What the files declare becomes one system, and all that its manifest says is checked.</summary>
internal static class ManifestBinder
{
    /// <summary>
    /// Binds the modules of a system to each other. The result depends on the files and not on their order; names in errors are bound as far
    /// as that is possible.
    /// </summary>
    /// <param name="files">What the files declare.</param>
    /// <param name="schemas">The released schemas.</param>
    /// <param name="previous">The system before an edit; modules that the edit does not concern keep their symbols.</param>
    /// <param name="diagnostics">Where the errors go.</param>
    public static BoundSystem Bind(
        IEnumerable<SdsFile> files,
        IEnumerable<SchemaFile> schemas,
        BoundSystem? previous,
        DiagnosticBag diagnostics
    )
    {
        var manifest = new Manifest(files, diagnostics);
        ReleasedSchemas.Assign(manifest, schemas, diagnostics);
        if (previous is not null)
        {
            KeptModules.Mark(manifest, previous);
        }

        var symbol = SystemHeader.Bind(manifest, diagnostics);
        var entities = new Ownership(manifest, diagnostics).Bind();
        foreach (var module in manifest.Modules)
        {
            Exposure.Bind(module, diagnostics);
        }

        var consumption = new Consumption(manifest, diagnostics);
        foreach (var module in manifest.Modules)
        {
            consumption.Bind(module);
        }

        var handling = new EventHandling(manifest, diagnostics);
        var modules = ImmutableArray.CreateBuilder<BoundModule>(manifest.Modules.Count);
        foreach (var module in manifest.Modules)
        {
            handling.Check(module);
            modules.Add(new(module));
        }

        Boundaries.Check(manifest, diagnostics);
        if (consumption.IsComplete)
        {
            UnusedEvents.Check(manifest, diagnostics);
        }

        ModuleCycles.Check(manifest, diagnostics);
        var bound = modules.MoveToImmutable();
        return new(manifest.Files, symbol, bound, new ContractBinder(manifest, diagnostics).Bind(bound), entities);
    }
}
