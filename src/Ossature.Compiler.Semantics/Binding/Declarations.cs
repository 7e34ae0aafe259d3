using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>All that the files of a project declare: what the first pass hands to the second.</summary>
public sealed record Declarations
{
    /// <summary>What the SMD files declare, in any order.</summary>
    public ImmutableArray<SpecSymbol> Specs { get; init; } = [];

    /// <summary>What the AMD files declare, in any order.</summary>
    public ImmutableArray<ArchitectureSymbol> Architectures { get; init; } = [];

    /// <summary>What the VMD files declare, in any order.</summary>
    public ImmutableArray<VerificationSymbol> Verifications { get; init; } = [];

    /// <summary>
    /// Whether some file was too broken to declare anything. A name that nobody declares may then be that file's, whose own errors are
    /// said already, so it is not reported as unknown.
    /// </summary>
    public bool Incomplete { get; init; }
}
