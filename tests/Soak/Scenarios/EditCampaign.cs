using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Scenarios;

/// <summary>Plays one scenario after the other until enough builds were looked at.</summary>
/// <param name="model">Makes the model of each build.</param>
public sealed class EditCampaign(Func<ScriptedModel> model)
{
    private readonly Shrinking shrinking = new(model);

    /// <summary>How many builds were looked at.</summary>
    public int Rounds { get; private set; }

    /// <summary>The first failure, made small; null when there is none.</summary>
    /// <param name="firstSeed">Seed of the first scenario; the others follow.</param>
    /// <param name="rounds">How many builds are enough.</param>
    public Failure? Run(int firstSeed, int rounds) => Failures(firstSeed, rounds).FirstOrDefault();

    /// <summary>All failures, each made small.</summary>
    public IEnumerable<Failure> Failures(int firstSeed, int rounds)
    {
        for (var seed = firstSeed; Rounds < rounds; seed++)
        {
            var failure = shrinking.Play(Scenario.Of(seed), out var played);
            Rounds += Math.Max(1, played);
            if (failure is not null)
            {
                yield return shrinking.Shrink(failure);
            }
        }
    }
}
