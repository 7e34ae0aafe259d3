using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Entities;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Promises;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds;

/// <summary>The second pass over SDS: what the files declare becomes one system, whose clauses say what they say to whoever walks them.</summary>
public static class SystemBinder
{
    /// <summary>Binds a system. The result depends on the files and not on their order; names in errors are bound as far as that is possible.</summary>
    /// <param name="files">What the files declare.</param>
    /// <param name="diagnostics">Where the errors go.</param>
    /// <param name="previous">The system before an edit; modules that the edit does not concern are taken over from it.</param>
    /// <param name="bound">Told of every module whose section is bound; called by several threads.</param>
    /// <param name="schemas">The released schemas, each read once: an edit concerns the modules whose schema is another one.</param>
    public static BoundSystem Bind(
        IEnumerable<SdsFile> files,
        DiagnosticBag diagnostics,
        BoundSystem? previous = null,
        Action<string>? bound = null,
        IEnumerable<SchemaFile>? schemas = null
    )
    {
        var system = ManifestBinder.Bind(files, schemas ?? [], previous, diagnostics);
        system.Specs = BindSections(system, previous, bound);
        var clauses = ImmutableArray.CreateBuilder<ClauseEntry>();
        foreach (var spec in system.Specs)
        {
            clauses.AddRange(spec.Clauses);
            diagnostics.AddRange(spec.Diagnostics);
        }

        clauses.AddRange(ManifestPromises.Bind(system, diagnostics));
        ComputedFields.Check(system, diagnostics);
        system.Clauses = clauses.ToImmutable();
        return system;
    }

    private static ImmutableArray<BoundSpec> BindSections(BoundSystem system, BoundSystem? previous, Action<string>? bound)
    {
        var specs = new List<BoundSpec?>();
        var scopes = new List<(int Number, SpecScope Scope)>();
        foreach (var module in system.Modules)
        {
            if (module.Section is { } section)
            {
                var kept = module.IsKept ? previous!.FindSpec(module.Name) : null;
                specs.Add(kept);
                if (kept is null)
                {
                    scopes.Add((specs.Count - 1, new(system, module, section)));
                }
            }
        }

        // What one section declares, the others may see: all of them are declared before a clause is bound.
        var borrowed = new List<BorrowedType>[scopes.Count];
        Parallel.For(0, scopes.Count, at => borrowed[at] = SpecBinder.DeclareFields(scopes[at].Scope));
        BorrowedTypes.Bind(borrowed);
        Parallel.For(0, scopes.Count, at => SpecBinder.DeclareEntities(scopes[at].Scope));
        Parallel.For(0, scopes.Count, at => SpecBinder.DeclareBodies(scopes[at].Scope));
        var bindings = new BoundSpec[scopes.Count];
        Parallel.For(
            0,
            scopes.Count,
            at =>
            {
                bound?.Invoke(scopes[at].Scope.Name);
                bindings[at] = SpecBinder.Bind(scopes[at].Scope);
            }
        );
        for (var at = 0; at < bindings.Length; at++)
        {
            specs[scopes[at].Number] = bindings[at];
        }

        return [.. specs.OfType<BoundSpec>()];
    }
}
