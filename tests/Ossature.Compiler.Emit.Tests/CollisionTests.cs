using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class CollisionTests
{
    private static BuildReport Build(int jobs, string first, string second, out BuildProject project)
    {
        project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt"), PlanText.Task("002", "Make beta", "b.txt"))
        );
        project.Model.When("# Make alpha", Writes("a.txt", first));
        project.Model.When("# Make beta", Writes("b.txt", second));
        return project.Build(new() { Jobs = jobs });
    }

    private static ScriptedTurn[] Writes(string path, string shared) =>
        [
            ScriptedTurn
                .Call("write_file", ("path", path), ("content", "own\n"))
                .And("write_file", ("path", "shared.txt"), ("content", shared)),
            ScriptedTurn.Say("Done."),
        ];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Two_tasks_without_an_order_that_change_one_file_collide(int jobs)
    {
        var report = Build(jobs, "one\n", "two\n", out var project);

        Assert.Equal(BuildOutcome.TaskFailed, report.Outcome);
        var failure = Assert.Single(report.Diagnostics);
        Assert.Equal(DiagnosticCatalog.OutputsCollide, failure.Descriptor);
        Assert.StartsWith("task `002` (Make beta) and task `001` (Make alpha) both change `shared.txt`", failure.Message);
        Assert.Equal("== output/a.txt\nown\n== output/shared.txt\none\n", project.Output());
    }

    [Fact]
    public void The_same_content_is_no_collision() =>
        Assert.Equal(BuildOutcome.Succeeded, Build(1, "same\n", "same\n", out _).Outcome);
}
