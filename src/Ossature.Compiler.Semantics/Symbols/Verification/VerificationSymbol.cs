using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>What one VMD file declares. Several may verify one specification; their contents add up.</summary>
public sealed record VerificationSymbol
{
    /// <summary>The specification it verifies, as written behind <c>@spec</c>.</summary>
    public required NameReference Spec { get; init; }

    /// <summary>The specification whose architecture declares what is called, as written behind <c>@arch</c>; null when that is <see cref="Spec"/>.</summary>
    public NameReference? Architecture { get; init; }

    /// <summary>How far the file has come; draft when it does not say.</summary>
    public SpecStatus Status { get; init; } = SpecStatus.Draft;

    /// <summary>Named values and opaque handles, in file order.</summary>
    public ImmutableArray<FixtureSymbol> Fixtures { get; init; } = [];

    /// <summary>Tables of calls of one function, in file order.</summary>
    public ImmutableArray<CaseGroupSymbol> Groups { get; init; } = [];

    /// <summary>Single calls and program runs, in file order.</summary>
    public ImmutableArray<ScenarioSymbol> Scenarios { get; init; } = [];

    /// <summary>
    /// Whether something in the file could not be read. What is missing here may then be meant there; the file's own errors are said already.
    /// </summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Where the specification's id stands; its path is the file's.</summary>
    public Location Location => Spec.Location;
}
