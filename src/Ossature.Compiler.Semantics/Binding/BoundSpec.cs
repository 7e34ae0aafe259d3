using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Coverage;
using Ossature.Compiler.Semantics.Slices;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>
/// A specification with all that belongs to it, names resolved. It refers to other specifications by id, so several projects can share it.
/// </summary>
public sealed class BoundSpec
{
    private readonly Lazy<SpecCoverage> coverage;
    private readonly Lazy<SliceTable> sections;
    private readonly Lazy<SliceTable> architectureSections;
    private readonly Dictionary<string, BoundComponent> components = new(StringComparer.OrdinalIgnoreCase);

    internal BoundSpec(SpecParts parts)
    {
        Parts = parts;
        var declared = ImmutableArray.CreateBuilder<BoundComponent>();
        var models = ImmutableArray.CreateBuilder<DataModelSymbol>();
        foreach (var architecture in parts.Architectures)
        {
            models.AddRange(architecture.DataModels);
            foreach (var symbol in architecture.Components)
            {
                var component = new BoundComponent(this, symbol, declared.Count);
                if (components.TryAdd(symbol.Name, component))
                {
                    declared.Add(component);
                }
            }
        }

        Components = declared.ToImmutable();
        DataModels = models.ToImmutable();
        coverage = new(() => SpecCoverage.Of(Symbol, Verifications, []));
        sections = new(() => SpecSections.Of(Symbol));
        architectureSections = new(() =>
            Slices.ArchitectureSections.Of(Id, Architectures, [.. Components.Select(component => component.Symbol)])
        );
    }

    /// <summary>What the SMD file declares.</summary>
    public SpecSymbol Symbol => Parts.Symbol;

    /// <summary>The id.</summary>
    public string Id => Symbol.Id;

    /// <summary>The path of the SMD file, relative to the project.</summary>
    public string File => Symbol.Location.Path;

    /// <summary>Ids of the specifications that it assumes, in the order written, each once; itself and unknown ones are left out.</summary>
    public ImmutableArray<string> DependsOn { get; internal set; } = [];

    /// <summary>The AMD files that describe it, sorted by path.</summary>
    public ImmutableArray<ArchitectureSymbol> Architectures => Parts.Architectures;

    /// <summary>The VMD files that verify it, sorted by path.</summary>
    public ImmutableArray<VerificationSymbol> Verifications => Parts.Verifications;

    /// <summary>What its VMD files cover of it. The plan, whose tasks may cover something too, is not looked at.</summary>
    public SpecCoverage Coverage => coverage.Value;

    /// <summary>The components of all its architectures, by file and place. Of two with one name the first counts.</summary>
    public ImmutableArray<BoundComponent> Components { get; }

    /// <summary>
    /// <see cref="Components"/> with each one behind those of this specification that it uses. Components in or behind a cycle are left out.
    /// </summary>
    public ImmutableArray<BoundComponent> BuildOrder { get; internal set; } = [];

    /// <summary>The components of <see cref="BuildOrder"/> that this specification ends in.</summary>
    public IEnumerable<BoundComponent> EntryPoints => BuildOrder.Where(component => component.IsEntryPoint);

    /// <summary>The data models of all its architectures, by file and place.</summary>
    public ImmutableArray<DataModelSymbol> DataModels { get; }

    /// <summary>The parts of the specification that a task can refer to.</summary>
    public SliceTable Sections => sections.Value;

    /// <summary>The parts of the architecture that a task can refer to.</summary>
    public SliceTable ArchitectureSections => architectureSections.Value;

    /// <summary>What binding and checking this specification found; what concerns the project as a whole is not among it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal set; } = [];

    internal SpecParts Parts { get; }

    /// <summary>The component with a name, ignoring case, or null.</summary>
    public BoundComponent? FindComponent(string name) => components.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
