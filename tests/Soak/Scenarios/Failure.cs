namespace Ossature.Compiler.Soak.Scenarios;

/// <summary>A scenario that fails.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Told">What was done, one line each.</param>
public sealed record Failure(Scenario Scenario, string Message, IReadOnlyList<string> Told)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{string.Join('\n', Told)}\n{Message}\nRepeat: dotnet run -c Release --project tests/Soak -- edits {Scenario}";
}
