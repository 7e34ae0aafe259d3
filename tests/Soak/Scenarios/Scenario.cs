using System.Collections.Immutable;
using System.Globalization;

namespace Ossature.Compiler.Soak.Scenarios;

/// <summary>A random project and what happens to it, step by step.</summary>
/// <param name="Seed">Decides what the project is and what each step does.</param>
/// <param name="Tasks">How many tasks the first plan has.</param>
/// <param name="Steps">Numbers of the steps; a step stays what it is when others are left out.</param>
public sealed record Scenario(int Seed, int Tasks, ImmutableArray<int> Steps)
{
    private const int StepsOfAll = 36;

    /// <summary>The whole scenario of a seed.</summary>
    public static Scenario Of(int seed) => new(seed, 2 + new Random(seed).Next(9), [.. Enumerable.Range(1, StepsOfAll)]);

    /// <summary>The arguments that repeat it.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"--seed {Seed} --tasks {Tasks} --steps {string.Join(',', Steps.DefaultIfEmpty())}"
        );

    /// <summary>Chance, as one step sees it.</summary>
    public Random ChanceOf(int step) => new(unchecked((Seed * 1_000_003) + (step * 7_919)));
}
