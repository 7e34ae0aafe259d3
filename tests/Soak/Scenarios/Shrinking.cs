using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Scenarios;

/// <summary>Makes a scenario that fails as small as it can be and still fails.</summary>
/// <param name="model">Makes the model of each build.</param>
public sealed class Shrinking(Func<ScriptedModel> model)
{
    /// <summary>Plays a scenario; null when nothing is wrong, else what is.</summary>
    public Failure? Play(Scenario scenario) => Play(scenario, out _);

    /// <inheritdoc cref="Play(Scenario)"/>
    /// <param name="scenario">The scenario.</param>
    /// <param name="rounds">How many builds were looked at.</param>
    public Failure? Play(Scenario scenario, out int rounds)
    {
        ScenarioRun? run = null;
        try
        {
            run = new ScenarioRun(scenario, model);
            run.Play();
            return null;
        }
        catch (Exception fault)
        {
            var message = fault is TestFailure ? fault.Message : fault.ToString();
            return new(scenario, message, run?.Told ?? []);
        }
        finally
        {
            rounds = run?.Rounds ?? 0;
        }
    }

    /// <summary>The smallest failure that leaving steps and tasks out leads to.</summary>
    public Failure Shrink(Failure failure)
    {
        for (var size = failure.Scenario.Steps.Length; size >= 1; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (var start = 0; start < failure.Scenario.Steps.Length; )
            {
                var steps = failure.Scenario.Steps;
                var smaller = failure.Scenario with { Steps = steps.RemoveRange(start, Math.Min(size, steps.Length - start)) };
                if (Play(smaller) is { } same)
                {
                    failure = same;
                }
                else
                {
                    start += size;
                }
            }
        }

        for (var tasks = 1; tasks < failure.Scenario.Tasks; tasks++)
        {
            if (Play(failure.Scenario with { Tasks = tasks }) is { } smaller)
            {
                return Shrink(smaller);
            }
        }

        return failure;
    }
}
