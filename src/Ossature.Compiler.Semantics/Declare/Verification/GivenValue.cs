using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>What a name stands for that a scenario is given.</summary>
/// <param name="place">Where the name stands.</param>
/// <param name="json">The value; null where a fixture is meant.</param>
/// <param name="fixture">The fixture; null where a value is given, and for one whose own value is wrong.</param>
internal sealed class GivenValue(int place, string? json, FixtureSymbol? fixture)
{
    public int Place => place;

    public string? Json => json;

    public FixtureSymbol? Fixture => fixture;
}
