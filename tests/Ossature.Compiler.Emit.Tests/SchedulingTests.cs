using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>What a build comes to does not depend on how many tasks run at once.</summary>
public sealed class SchedulingTests
{
    private static readonly int[] Degrees = [1, 2, 8];

    private static BuildProject Create(bool betaFails)
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "Make alpha", "a.txt"),
                PlanText.Task("002", "Make beta", "b.txt", "", "verify = [\"check b\"]"),
                PlanText.Task("003", "Make gamma", "c.txt", "001"),
                PlanText.Task("004", "Make delta", "d.txt", "002"),
                PlanText.Task("005", "Make epsilon", "e.txt")
            ),
            "[build]\nmax_fix_attempts = 0\n"
        );
        foreach (var (title, path) in new[] { ("alpha", "a"), ("beta", "b"), ("gamma", "c"), ("delta", "d"), ("epsilon", "e") })
        {
            project.Model.When(
                $"# Make {title}",
                ScriptedTurn.Call("write_file", ("path", path + ".txt"), ("content", title + "\n")),
                ScriptedTurn.Say("Done.")
            );
        }

        if (betaFails)
        {
            project.Commands.When("check b", 1, "b is bad\n");
        }

        return project;
    }

    private static string Left(BuildProject project) => project.Output() + project.Read(".ossature/state.toml");

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void State_and_output_are_the_same_for_every_number_of_jobs(bool betaFails, bool skipFailures)
    {
        var results = Degrees
            .Select(jobs =>
            {
                var project = Create(betaFails);
                var report = project.Build(new() { Jobs = jobs, SkipFailures = skipFailures });
                return Left(project) + string.Join('\n', report.Tasks.Select(task => $"{task.Id} {task.Outcome}"));
            })
            .Distinct()
            .ToArray();

        Assert.Single(results);
    }

    [Fact]
    public void A_failure_stops_only_what_stands_later_in_the_plan()
    {
        var project = Create(betaFails: true);

        var report = project.Build(new() { Jobs = 4 });

        Assert.Equal(
            [TaskOutcome.Built, TaskOutcome.Failed, TaskOutcome.Pending, TaskOutcome.Pending, TaskOutcome.Pending],
            report.Tasks.Select(task => task.Outcome)
        );
    }

    [Fact]
    public void Asked_to_go_on_everything_runs_that_does_not_depend_on_the_failure()
    {
        var project = Create(betaFails: true);

        var report = project.Build(new() { Jobs = 4, SkipFailures = true });

        Assert.Equal(
            [TaskOutcome.Built, TaskOutcome.Failed, TaskOutcome.Built, TaskOutcome.Pending, TaskOutcome.Built],
            report.Tasks.Select(task => task.Outcome)
        );
    }

    [Fact]
    public void What_ran_behind_a_failure_is_not_paid_for_again()
    {
        var project = Create(betaFails: true);
        project.Build(new() { Jobs = 8 });
        project.Commands.When("check b", 0, "");

        project.BuildSuccessfully();

        Assert.Equal(10, project.Model.Requests.Count);
        Assert.Distinct(project.Model.Calls);
    }

    [Fact]
    public void Interrupted_a_build_leaves_a_state_that_the_next_one_goes_on_from()
    {
        var project = Create(betaFails: false);
        using var interruption = new CancellationTokenSource();
        project.Commands.When(
            "check b",
            _ =>
            {
                interruption.Cancel();
                throw new OperationCanceledException(interruption.Token);
            }
        );

        var report = project.Build(new() { Jobs = 1 }, interruption.Token);

        Assert.Equal(BuildOutcome.Interrupted, report.Outcome);
        Assert.DoesNotContain(project.Disk.Paths, path => path.Contains("ossature/work/", StringComparison.Ordinal));
        project.Commands.When("check b", 0, "");
        project.BuildSuccessfully();
        Assert.Distinct(project.Model.Calls);
    }
}
