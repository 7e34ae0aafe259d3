using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Symbols;

/// <summary>What one SDS file declares.</summary>
public sealed record SdsFile
{
    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The file's path, relative to the project.</summary>
    public string Path => Source.Path;

    /// <summary>The <c>system</c> declarations; mostly one or none.</summary>
    public ImmutableArray<SystemSymbol> Systems { get; init; } = [];

    /// <summary>The modules, in file order.</summary>
    public ImmutableArray<ModuleSymbol> Modules { get; init; } = [];

    /// <summary>The contracts, in file order.</summary>
    public ImmutableArray<ContractSymbol> Contracts { get; init; } = [];

    /// <summary>The system invariants, in file order.</summary>
    public ImmutableArray<SystemInvariantSyntax> SystemInvariants { get; init; } = [];

    /// <summary>The handlers of triggers, <c>on test failure</c>, that belong to the system: they stand above the first <c>spec</c> header.</summary>
    public ImmutableArray<HandlerSyntax> Handlers { get; init; } = [];

    /// <summary>The module sections, in file order.</summary>
    public ImmutableArray<SectionSymbol> Sections { get; init; } = [];

    /// <summary>Where the first declaration begins; null for a file without any.</summary>
    public Location? First { get; init; }

    /// <summary>Whether a declaration could not be read. A name that nobody declares may be that one's.</summary>
    public bool IsIncomplete { get; init; }
}
