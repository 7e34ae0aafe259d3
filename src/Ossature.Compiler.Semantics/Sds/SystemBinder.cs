using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds;

/// <summary>The second pass over SDS: what the files declare becomes one system, whose clauses say what they say to whoever walks them.</summary>
public static class SystemBinder
{
    /// <summary>Binds a system. The result depends on the files and not on their order; names in errors are bound as far as that is possible.</summary>
    /// <param name="files">What the files declare.</param>
    /// <param name="diagnostics">Where the errors go.</param>
    public static BoundSystem Bind(IEnumerable<SdsFile> files, DiagnosticBag diagnostics)
    {
        var manifest = ManifestBinder.Bind(files, diagnostics);
        var scopes = new List<SpecScope>();
        foreach (var module in manifest.Modules)
        {
            if (module.Section is { } section)
            {
                scopes.Add(new(module, section));
            }
        }

        // What one section declares, the others may see: all of them are declared before a clause is bound.
        foreach (var scope in scopes)
        {
            SpecBinder.DeclareEntities(scope);
        }

        foreach (var scope in scopes)
        {
            SpecBinder.DeclareBodies(scope);
        }

        var specs = ImmutableArray.CreateBuilder<BoundSpec>(scopes.Count);
        var clauses = ImmutableArray.CreateBuilder<ClauseEntry>();
        foreach (var scope in scopes)
        {
            var spec = SpecBinder.Bind(scope);
            specs.Add(spec);
            clauses.AddRange(spec.Clauses);
            diagnostics.AddRange(scope.Diagnostics);
        }

        manifest.Specs = specs.ToImmutable();
        manifest.Clauses = clauses.ToImmutable();
        return manifest;
    }
}
