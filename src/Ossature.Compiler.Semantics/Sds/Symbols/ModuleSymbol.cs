using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Symbols;

/// <summary>A <c>module</c> declaration: what it owns, exposes and consumes.</summary>
public sealed record ModuleSymbol
{
    /// <summary>The name, by which all else refers to the module.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, without the quotes; empty where nothing is said.</summary>
    public string Description { get; init; } = "";

    /// <summary>The entities that are its own, each once.</summary>
    public ImmutableArray<NameReference> Owns { get; init; } = [];

    /// <summary>The events and views that others may use, each once.</summary>
    public ImmutableArray<NameReference> Exposes { get; init; } = [];

    /// <summary>What it uses of other modules, each once; not what it would take from itself.</summary>
    public ImmutableArray<QualifiedReference> Consumes { get; init; } = [];

    /// <summary>What it is deployed as; null where nothing is said.</summary>
    public NameReference? Boundary { get; init; }

    /// <summary>Its soft constraints.</summary>
    public ImmutableArray<SoftSyntax> Softs { get; init; } = [];

    /// <summary>The declaration.</summary>
    public required ModuleSyntax Node { get; init; }

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }

    /// <summary>Whether a part of the block could not be read. What seems to be missing may stand there.</summary>
    public bool IsIncomplete { get; init; }
}
