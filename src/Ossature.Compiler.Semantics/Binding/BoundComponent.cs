using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>A component with its names resolved.</summary>
public sealed class BoundComponent
{
    internal BoundComponent(BoundSpec spec, ComponentSymbol symbol, int number)
    {
        Spec = spec;
        Symbol = symbol;
        Number = number;
        Path = OutputPath.Normalize(symbol.Path.Name) ?? symbol.Path.Name;
    }

    /// <summary>The specification whose architecture declares it.</summary>
    public BoundSpec Spec { get; }

    /// <summary>What the file declares.</summary>
    public ComponentSymbol Symbol { get; }

    /// <summary>The name; unique in the specification, ignoring case.</summary>
    public string Name => Symbol.Name;

    /// <summary>The file it lives in, relative to the output folder, normalised; as written when that is no path inside it.</summary>
    public string Path { get; }

    /// <summary>The components it uses, in the order written, each once; of its own specification or of one that this depends on.</summary>
    public ImmutableArray<ComponentReference> DependsOn { get; internal set; } = [];

    /// <summary>The names under <c>**Depends on:**</c> that are no component it can use, nor a library.</summary>
    public ImmutableArray<NameReference> Unresolved { get; internal set; } = [];

    /// <summary>Whether no other component of its specification uses it, so that a reader starts here.</summary>
    public bool IsEntryPoint { get; internal set; } = true;

    /// <summary>Its place among <see cref="BoundSpec.Components"/>.</summary>
    internal int Number { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Spec.Id} > {Name}";
}
