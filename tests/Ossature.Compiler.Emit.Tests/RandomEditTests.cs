using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Tests.RandomEdits;
using Ossature.Compiler.Testing;
using Xunit.Sdk;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Random edits, one after the other: what stands after each build is what a clean build makes, and nothing was asked for in vain.</summary>
public sealed class RandomEditTests
{
    private const int Rounds = 8;

    private const string Fixture = """
        //- /ossature.toml
        [project]
        name = "random"

        [output]
        language = "csharp"

        [llm]
        model = "replay:recording"
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void After_any_edits_a_build_leaves_what_a_clean_build_makes_and_asks_for_nothing_in_vain(int seed) =>
        Run(seed, () => EchoModel.Create());

    [Fact]
    public void A_model_that_answers_by_more_than_it_was_asked_is_found_out_with_seed_and_edits()
    {
        var models = 0;

        var failure = Assert.Throws<TestFailure>(() => Run(1, () => EchoModel.Create($"{++models}")));

        Assert.StartsWith("Seed 1, ", failure.Message);
        Assert.Contains("A clean build makes something else", failure.Message);
    }

    private static void Run(int seed, Func<ScriptedModel> model)
    {
        var random = new Random(seed);
        var project = new BuildProject(Fixture) { Model = model() };
        var edit = new RandomEdit(random, project);
        var done = new List<string>();
        try
        {
            BuildAndCompare(project, model());
            for (var round = 1; round <= Rounds; round++)
            {
                var built = project.Files("output/");
                for (var edits = random.Next(1, 3); edits > 0; edits--)
                {
                    done.Add($"{round}. {edit.Next()}");
                }

                var before = new BeforeBuild(project, built);
                var report = BuildAndCompare(project, model());
                ShouldBeNothing("A model was asked for what was there", before.AskedForNothing(report));
                project.BuildSuccessfully();
                ShouldBeNothing("A second build did something", project.Ran.Take());
            }
        }
        catch (Exception failure) when (failure is TestFailure or XunitException)
        {
            throw new TestFailure($"Seed {seed}, after these edits:\n{string.Join('\n', done)}\n{failure.Message}");
        }
    }

    private static BuildReport BuildAndCompare(BuildProject project, ScriptedModel model)
    {
        var report = project.BuildSuccessfully();
        var clean = project.Unbuilt();
        clean.Model = model;
        clean.BuildSuccessfully();
        return clean.Output() == project.Output()
            ? report
            : throw new TestFailure(
                $"A clean build makes something else (- clean, + this):\n{TextDiff.Show(clean.Output(), project.Output())}"
            );
    }

    private static void ShouldBeNothing(string what, IEnumerable<string> found)
    {
        if (found.ToArray() is { Length: > 0 } all)
        {
            throw new TestFailure($"{what}:\n{string.Join('\n', all)}");
        }
    }
}
