using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Slices;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>A specification with all that belongs to it, names resolved.</summary>
public sealed class BoundSpec
{
    private readonly Lazy<SliceTable> sections;
    private readonly Lazy<SliceTable> architectureSections;

    internal BoundSpec(SpecSymbol symbol, ImmutableArray<ArchitectureSymbol> architectures)
    {
        Symbol = symbol;
        Architectures = architectures;
        DataModels = [.. architectures.SelectMany(architecture => architecture.DataModels)];
        sections = new(() => SpecSections.Of(symbol));
        architectureSections = new(() =>
            Slices.ArchitectureSections.Of(Id, Architectures, [.. Components.Select(component => component.Symbol)])
        );
    }

    /// <summary>What the SMD file declares.</summary>
    public SpecSymbol Symbol { get; }

    /// <summary>The id.</summary>
    public string Id => Symbol.Id;

    /// <summary>The path of the SMD file, relative to the project.</summary>
    public string File => Symbol.Location.Path;

    /// <summary>The specifications that it assumes, in the order written, each once; itself and unknown ones are left out.</summary>
    public ImmutableArray<BoundSpec> DependsOn { get; internal set; } = [];

    /// <summary>The AMD files that describe it, sorted by path.</summary>
    public ImmutableArray<ArchitectureSymbol> Architectures { get; }

    /// <summary>The components of all its architectures, by file and place. Of two with one name the first counts.</summary>
    public ImmutableArray<BoundComponent> Components { get; internal set; } = [];

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

    /// <inheritdoc/>
    public override string ToString() => Id;
}
