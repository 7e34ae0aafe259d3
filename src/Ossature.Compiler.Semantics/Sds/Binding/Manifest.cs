using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>The files of a system and the modules that they declare, in order.</summary>
internal sealed class Manifest
{
    private readonly Dictionary<string, ModuleScope> modules = new(StringComparer.Ordinal);

    /// <param name="files">The files in any order.</param>
    /// <param name="diagnostics">Told of modules and specifications that there are twice, and of specifications of no module.</param>
    public Manifest(IEnumerable<SdsFile> files, DiagnosticBag diagnostics)
    {
        SdsFile[] sorted = [.. files];
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Path, right.Path));
        Files = [.. sorted];
        foreach (var file in Files)
        {
            IsIncomplete |= file.IsIncomplete;
            foreach (var module in file.Modules)
            {
                Add(module, diagnostics);
            }
        }

        foreach (var file in Files)
        {
            foreach (var section in file.Sections)
            {
                Add(section, diagnostics);
            }
        }
    }

    public ImmutableArray<SdsFile> Files { get; }

    /// <summary>The modules by file and place. A name that is declared again is no further module.</summary>
    public List<ModuleScope> Modules { get; } = [];

    public IReadOnlyCollection<string> Names => modules.Keys;

    /// <summary>Whether some declaration could not be read. A name that nobody declares may be that one's.</summary>
    public bool IsIncomplete { get; }

    public ModuleScope? Find(string name) => modules.GetValueOrDefault(name);

    private void Add(ModuleSymbol module, DiagnosticBag diagnostics)
    {
        var scope = new ModuleScope(module, Modules.Count);
        if (modules.TryAdd(module.Name, scope))
        {
            Modules.Add(scope);
        }
        else
        {
            diagnostics.DuplicateModule(module.Location, module.Name, modules[module.Name].Symbol.Location.Path);
        }
    }

    private void Add(SectionSymbol section, DiagnosticBag diagnostics)
    {
        var name = section.Module.Name;
        if (Find(name) is { } module)
        {
            if (module.Sections.Count > 0)
            {
                diagnostics.DuplicateModuleSpec(section.Location, name, module.Sections[0].Location.Path);
            }

            module.Add(section);
        }
        else if (!IsIncomplete && HasManifest())
        {
            if (NearNames.Nearest(name, Names) is { } near)
            {
                modules[near].MayBeSpecified = true;
            }

            var (help, fix) = NearNames.Suggest(section.Location, name, Names);
            diagnostics.SpecWithoutModule(section.Location, name, help, fix);
        }
    }

    /// <summary>Whether there is a manifest at all; where there is none, nobody misses its parts one by one.</summary>
    private bool HasManifest()
    {
        if (Modules.Count > 0)
        {
            return true;
        }

        foreach (var file in Files)
        {
            if (!file.Systems.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
