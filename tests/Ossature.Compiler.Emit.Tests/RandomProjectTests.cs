using Ossature.Compiler.Soak.Builds;
using Ossature.Compiler.Soak.Scenarios;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>The beginning of what <c>tests/Soak</c> does for longer: random plans, edits and builds.</summary>
public sealed class RandomProjectTests
{
    private const int Rounds = 60;

    [Fact]
    public void Whatever_is_edited_a_build_leaves_what_a_clean_build_makes_and_does_nothing_in_vain() =>
        Assert.Null(new EditCampaign(() => EchoModel.Create()).Run(firstSeed: 1, Rounds));

    [Fact]
    public void A_model_that_answers_by_more_than_it_was_asked_is_found_out_and_the_scenario_made_small()
    {
        var models = 0;

        var failure = new EditCampaign(() => EchoModel.Create($"{Interlocked.Increment(ref models)}")).Run(firstSeed: 1, Rounds);

        Assert.NotNull(failure);
        Assert.Empty(failure.Scenario.Steps);
        Assert.Contains("something else", failure.Message);
        Assert.Contains("--seed 1 --tasks 1 --steps 0", $"{failure}");
    }
}
